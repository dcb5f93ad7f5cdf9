using Catalog.Core.Search;
using Xunit;

namespace Catalog.TestSupport.Search;

/// <summary>What search promises, whatever engine keeps it. One subclass for each engine, real engines only.</summary>
public abstract partial class SearchContract : IAsyncLifetime
{
    protected static readonly IndexMark FirstMark = new(10, "aa");
    private ISearchEngine? engine;

    /// <summary>Each is an index of its own, which costs a server more than a folder.</summary>
    protected virtual int RandomCorpora => 60;

    protected ISearchEngine Engine => engine ?? throw new InvalidOperationException("Not open.");
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual ValueTask InitializeAsync() => StartAsync();

    public virtual async ValueTask DisposeAsync()
    {
        await CloseAsync(Engine);
        GC.SuppressFinalize(this);
    }

    /// <summary>The same index each time, empty at first.</summary>
    protected abstract ISearchEngine Open();

    /// <summary>Ends the engine as a crash would: what was not committed is gone.</summary>
    protected abstract Task CloseAsync(ISearchEngine running);

    protected async Task RestartAsync()
    {
        await CloseAsync(Engine);
        await StartAsync();
    }

    private async ValueTask StartAsync()
    {
        engine = Open();
        await engine.RefreshAsync(Cancellation);
    }

    protected Task FillAsync(params IEnumerable<SearchDocument> documents) =>
        Engine.RebuildAsync(documents, FirstMark, Cancellation);

    protected Task ChangeAsync(long sequence, IEnumerable<SearchDocument> changed, params IReadOnlyList<int> removed) =>
        Engine.ApplyAsync(new SearchBatch([.. changed], removed, FirstMark with { Sequence = sequence }), Cancellation);

    protected Task<SearchResult> SearchAsync(string text) => SearchAsync(new SearchRequest { Text = text });

    protected Task<SearchResult> SearchAsync(SearchRequest request) => Engine.SearchAsync(request, Cancellation);

    protected async Task<string[]> NamesAsync(SearchRequest request, params IReadOnlyList<SearchDocument> of) =>
        [.. (await SearchAsync(request)).Hits.Select(hit => of.Single(document => document.Num == hit.Num).Name)];

    protected Task<string[]> NamesAsync(string text, params IReadOnlyList<SearchDocument> of) => NamesAsync(new SearchRequest { Text = text }, of);
}
