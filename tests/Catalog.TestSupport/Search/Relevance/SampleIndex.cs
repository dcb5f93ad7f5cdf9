using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.TestSupport.Databases;
using Xunit;

namespace Catalog.TestSupport.Search.Relevance;

/// <summary>The sample province in an index, loaded once for all who only ask it. One short subclass for each engine.</summary>
public abstract class SampleIndex : IAsyncLifetime
{
    private IndexedCatalog? catalog;
    private JudgedRecords? records;

    public IndexedCatalog Catalog => catalog!;
    public JudgedRecords Records => records!;

    /// <summary>Whether what the engine needs is on this machine. A fixture must not skip by itself: that counts as a failure.</summary>
    protected virtual bool IsThere => true;

    protected abstract Task<IndexedCatalog> OpenAsync();

    protected virtual ValueTask CloseAsync() => ValueTask.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        if (!IsThere) return;
        var cancellation = TestContext.Current.CancellationToken;
        catalog = await OpenAsync();
        await catalog.FollowAsync();
        var places = await catalog.Database.InScopeAsync<PlaceDirectory, PlaceCatalog>(directory => directory.GetAsync(cancellation).AsTask());
        records = await catalog.Database.ReadAsync(db => JudgedRecords.ReadAsync(db, places, VietnamTime.Today(catalog.Database.Clock), cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (catalog is null) return;
        await catalog.DisposeAsync();
        await CloseAsync();
    }

    /// <summary>Asks as the page of all results does, by its query string.</summary>
    public async Task<ScoredQuery> ScoreAsync(TableQuery query)
    {
        var graded = Graded(query);
        var (asked, faults) = CatalogQueryReader.Read(name => name == "q" ? [query.Text] : []);
        Assert.Empty(faults);
        var page = await Catalog.SearchAsync(asked);
        var shown = page.Items.Select(item => (item.Title, Grade: graded.GetValueOrDefault(IndexKey.Of(item.Type, item.Id)).Grade)).Take(RankedScore.Depth).ToList();
        var grades = graded.Values.Select(value => value.Grade).ToList();
        return new ScoredQuery(query, RankedScore.Ndcg(shown.Select(row => row.Grade), grades), RankedScore.ReciprocalRank([.. shown.Select(row => row.Grade)], grades.Max()),
            page.Total == 0, shown, [.. graded.Values.OrderByDescending(value => value.Grade).Take(4).Select(value => $"{value.Grade} {value.Name}")]);
    }

    /// <summary>What is wanted, by key. A judgement that nothing in the sample answers is wrong.</summary>
    public Dictionary<int, (int Grade, string Name)> Graded(TableQuery query) =>
        Records.All.Select(record => (Record: record, Grade: query.Want.GradeOf(record, Records))).Where(pair => pair.Grade > 0).ToDictionary(pair => pair.Record.Num, pair => (pair.Grade, pair.Record.Name));
}
