using System.Runtime.CompilerServices;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search.Asked;
using Catalog.Core.Search.Explaining;
using Catalog.Core.Search.Understanding;

namespace Catalog.Core.Search;

/// <summary>Query → engine → labelled rows read from the database. Pages, API, CSV and feeds all search through this.</summary>
public sealed class CatalogSearch
{
    private const int RowsAtOnce = 200;
    private readonly ISearchEngine engine;
    private readonly CatalogDbContext db;
    private readonly QueryRunner runner;
    private readonly SearchRowReader rows;
    private readonly QueryTally tally;

    internal CatalogSearch(ISearchEngine engine, CatalogDbContext db, QueryRunner runner, SearchRowReader rows, QueryTally tally) =>
        (this.engine, this.db, this.runner, this.rows, this.tally) = (engine, db, runner, rows, tally);

    /// <exception cref="SearchUnavailableException">The index is being filled, or broken.</exception>
    public async Task<CatalogSearchPage> SearchAsync(CatalogQuery query, SearchSection section, CancellationToken cancellationToken)
    {
        var run = await runner.RunAsync(query, section, cancellationToken);
        Count(query, run);
        var (reading, result) = (run.Reading, run.Result);
        var labels = await FacetLabels.ReadAsync(db, run.Places, cancellationToken);
        var items = await rows.ReadAsync(result.Hits, run.Places, cancellationToken);
        return new CatalogSearchPage
        {
            Query = query,
            InterpretedAs = [.. reading.Interpretations(labels)],
            Understood = Report(run),
            Suggestion = run.Suggestion,
            Match = result.Match,
            Total = result.Total,
            Items = reading.Request.Sort == SearchSort.Relevance ? [.. items.OrderBy(row => row.IsBelowSeparator)] : items,
            Facets = [.. FacetNames.All.Where(facet => !reading.IsFixed(facet)).Select(facet => Group(facet, query, result, reading, labels)).Where(group => group.Values.Count > 0)],
            Engine = result.Engine,
            IsStandIn = result.IsStandIn,
            TookMs = result.Took.TotalMilliseconds,
        };
    }

    /// <summary>How much a query would find; nobody asked it, so it is not remembered as asked.</summary>
    public async Task<int> CountAsync(CatalogQuery query, SearchSection section, CancellationToken cancellationToken) =>
        (await runner.RunAsync(query with { Page = 1, PageSize = 1 }, section, cancellationToken)).Result.Total;

    /// <summary>Everything a query finds, by key: exports and feeds. Sort and page do not count.</summary>
    public async IAsyncEnumerable<SearchRow> ListAsync(CatalogQuery query, SearchSection section, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = await runner.RunAsync(query with { Page = 1, PageSize = 1 }, section, cancellationToken);
        var nums = await engine.ListAsync(run.Reading.Request, cancellationToken);
        foreach (var part in nums.Chunk(RowsAtOnce))
        {
            foreach (var row in await rows.ReadAsync([.. part.Select(num => new SearchHit(num, 0, null))], run.Places, cancellationToken)) yield return row;
        }
    }

    /// <summary>Why a record stands where it stands among the results of a query; null when search does not hold it.</summary>
    public async Task<SearchExplanation?> ExplainAsync(CatalogQuery query, SearchSection section, SubjectRef record, ISearchExplainer explainer, CancellationToken cancellationToken)
    {
        var run = await runner.RunAsync(query, section, cancellationToken);
        return await explainer.ExplainAsync(run.Reading.Request, run.Result.Match, IndexKey.Of(record.Type, record.Id), cancellationToken);
    }

    /// <summary>Only questions a person asks first: the words alone, no filter, no later page.</summary>
    private void Count(CatalogQuery query, QueryRunner.Run run)
    {
        if (query is { Page: 1, Near: null, Point: null, Filters.IsEmpty: true, Literal.Count: 0, Text.Length: > 0 }) tally.Add(query.Text, run.FoundAsTyped);
    }

    private static QueryReport Report(QueryRunner.Run run)
    {
        var (query, understood) = (run.Reading.Query, run.Reading.Understood);
        return new QueryReport
        {
            Words = string.Join(' ', understood.Words.Where((_, i) => understood.IsFree.Count > i && understood.IsFree[i]).Select(word => word.Exact)),
            Findings = [.. run.Reading.Findings.Select(run.Reading.Interpretation)],
            Hints = understood.Hints,
            LiteralUrl = query.Literally(FindingKinds.All).ToUrl(run.Reading.Section.Path),
            Corrected = run.Corrected,
            Highlighter = query.Text.Length == 0 ? Highlighter.Nothing : new Highlighter(understood.Text, run.Result.Match),
        };
    }

    /// <summary>Values that were found, and those chosen that no longer find anything: they can still be taken back (places above the list).</summary>
    private static FacetGroup Group(string facet, CatalogQuery query, SearchResult result, QueryReading reading, FacetLabels labels)
    {
        var counts = result.Facets.Where(count => count.Name == facet).ToList();
        var gone = facet == FacetNames.Place ? [] : query.Filters[facet].Where(value => counts.TrueForAll(count => count.Value != value));
        var options = counts.Concat(gone.Select(value => new FacetCount(facet, value, 0)))
            .Select(count => new FacetOption(count.Value, labels.Of(facet, count.Value), count.Count, reading.IsSelected(facet, count.Value), reading.Toggle(facet, count.Value)));
        return new FacetGroup(facet, SearchLabels.OfFacet(facet), [.. options]);
    }
}
