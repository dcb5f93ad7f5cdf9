using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Processes;
using Catalog.TestSupport.Search;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalog.Tests.Search;

/// <summary>The parts of a score, as each engine tells them.</summary>
public abstract class ExplanationContract
{
    private ISearchEngine? engine;

    protected virtual int RandomCorpora => 30;

    private ISearchEngine Engine => engine ??= Open();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Explain_RandomCorpus_PartsMakeTheScore() =>
        Gen.Select(RandomCorpus.Documents, RandomCorpus.Request.Array[1, 6]).SampleAsync(async corpus =>
        {
            var (documents, requests) = corpus;
            await FillAsync(documents);
            var plain = documents.Where(document => document.IsNeverBoosted).Select(document => document.Num).ToHashSet();
            foreach (var request in requests.Select(request => request with { Sort = SearchSort.Relevance }))
            {
                var result = await Engine.SearchAsync(request, Cancellation);
                foreach (var hit in result.Hits)
                {
                    var explained = (await ExplainAsync(request, result.Match, hit.Num))!;
                    Assert.Equal(hit.Score, explained.Score, 1e-4 * Math.Max(1, hit.Score));
                    if (plain.Contains(hit.Num)) Assert.DoesNotContain(explained.Parts, part => part.Kind is ScorePartKind.Prior or ScorePartKind.Place);
                }
            }
        }, iter: RandomCorpora, threads: 1);

    [Fact]
    public async Task Explain_Words_SaysWhereTheyStandAndWhatStoodForThem()
    {
        var documents = new Documents();
        var lac = documents.Product("Lạc rang") with { Description = "Lạc vỏ lụa", Prior = .5f };
        await FillAsync([lac, documents.Product("Đậu xanh")]);
        TextSlot[] slots = [new([new(TextPipeline.Tokens("đậu phộng"), 1), new(TextPipeline.Tokens("lạc"), .8f)]), TextSlot.Of(TextPipeline.Tokens("rang"))];
        var request = new SearchRequest { Text = "đậu phộng rang", Understood = new SearchText { Slots = slots, Order = [.. slots.SelectMany(slot => slot.Alternatives[0].Words)] } };

        var explained = (await ExplainAsync(request, TextMatch.All, lac.Num, words => FieldWords.Where(lac, words, TextMatch.All)))!;

        Assert.Equal(["“lạc” (thay cho “đậu phộng”) trong tên (×8), mô tả (×1)", "“rang” trong tên (×8)", "chứng nhận, hạng sao, độ đầy đủ và mức quan tâm của mục", "tên nói đúng điều được hỏi"], explained.Parts.Select(part => part.Text));
        Assert.Null(await ExplainAsync(request, TextMatch.All, 999));
    }

    protected abstract ISearchEngine Open();

    private async Task<SearchExplanation?> ExplainAsync(SearchRequest request, TextMatch match, int num, Func<IReadOnlyList<TextToken>, string>? whereOf = null) =>
        (await ((IScoreReader)Engine).ReadScoreAsync(request, match, num, Cancellation))?.Explain(whereOf ?? (_ => ""));

    private Task FillAsync(IEnumerable<SearchDocument> documents) => Engine.RebuildAsync(documents, new IndexMark(10, "aa"), Cancellation);
}

public sealed class EmbeddedExplanationTests : ExplanationContract, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private EmbeddedSearchEngine? engine;

    public void Dispose()
    {
        engine?.Dispose();
        folder.Dispose();
    }

    protected override ISearchEngine Open() => engine = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder.Path), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
}

public sealed class ElasticsearchExplanationTests : ExplanationContract, IAsyncDisposable
{
    private readonly ElasticsearchServer server = new();

    public ElasticsearchExplanationTests() => ElasticsearchServer.SkipIfMissing();

    protected override int RandomCorpora => 4;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    protected override ISearchEngine Open() => server.Open();
}
