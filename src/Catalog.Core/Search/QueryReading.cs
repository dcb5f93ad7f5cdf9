using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search.Understanding;

namespace Catalog.Core.Search;

/// <summary>A visitor's query as an engine understands it: places become communes of today, a place to be near to a point, the text what was read out of it.</summary>
internal sealed class QueryReading(CatalogQuery query, SearchSection section, PlaceCatalog places, UnderstoodQuery understood)
{
    /// <summary>The communes the place filter means.</summary>
    public IReadOnlySet<string> Communes { get; } = query.Filters[FacetNames.Place].SelectMany(value => CommunesOf(value, places)).ToHashSet();

    public SearchRequest Request => new()
    {
        Text = query.Text,
        Understood = query.Text.Length == 0 ? null : understood.Text,
        Filters = Filters(),
        Scope = query.Filters[FacetNames.Place].Count > 0 ? [] : understood.Scope,
        Near = Near is { } near ? places.CentreOf(near.Key) : query.Point,
        RadiusKm = query.RadiusKm,
        Sort = Sort,
        Page = query.Page,
        PageSize = query.PageSize,
    };

    /// <summary>Nothing is far from nowhere.</summary>
    private SearchSort Sort => query.Sort switch
    {
        SearchSort.Relevance when IsNearByText => SearchSort.Distance,
        SearchSort.Distance when Near is null && query.Point is null => SearchSort.Relevance,
        _ => query.Sort,
    };

    public CatalogQuery Query => query;
    public SearchSection Section => section;
    public UnderstoodQuery Understood => understood;

    private bool IsNearByText => query.Near is null && query.Point is null && understood.Near is not null;

    private Place? Near => PlaceKey.TryParse(query.Near ?? (query.Point is null ? understood.Near : null), out var key) ? places.Find(key) : null;

    /// <summary>What was read out of the text and counts: a facet that the visitor chose, or that the page fixes, is not read.</summary>
    public IEnumerable<QueryFinding> Findings => understood.Findings.Where(finding => !understood.Filters.Facets.Contains(finding.Kind) || IsRead(finding.Kind));

    /// <summary>What filters and can be taken back, each by its address.</summary>
    public IEnumerable<Interpretation> Interpretations(FacetLabels labels)
    {
        foreach (var facet in FacetNames.All.Where(facet => !IsFixed(facet)))
        {
            foreach (var value in query.Filters[facet])
                yield return new Interpretation(facet, labels.Of(facet, value), value, query.Without(facet, value).ToUrl(section.Path));
        }
        foreach (var finding in Findings) yield return Interpretation(finding);
        if (query.Near is not null && Near is { } near)
            yield return new Interpretation("near", $"Gần {near.InText}", query.Near!, (query with { Near = null, RadiusKm = null, Page = 1 }).ToUrl(section.Path));
    }

    public Interpretation Interpretation(QueryFinding finding) => new(finding.Kind, finding.Label, finding.Value, query.Literally(finding.Kind).ToUrl(section.Path));

    /// <summary>The page is about one type: nobody can choose it.</summary>
    public bool IsFixed(string facet) => facet == FacetNames.Type && section.Only is not null;

    /// <summary>The address that takes a value, or gives it back. One of several communes of an old district is chosen alone.</summary>
    public string Toggle(string facet, string value)
    {
        if (query.Filters.Has(facet, value)) return query.Without(facet, value).ToUrl(section.Path);
        if (IsRead(facet)) return understood.Filters.Has(facet, value) ? query.Literally(facet).ToUrl(section.Path) : query.With(facet, value).ToUrl(section.Path);
        var wider = facet == FacetNames.Place
            ? query.Filters[facet].Where(asked => CommunesOf(asked, places).Contains(value)).ToList() : [];
        return wider.Aggregate(query, (narrower, asked) => narrower.Without(facet, asked)).With(facet, value).ToUrl(section.Path);
    }

    public bool IsSelected(string facet, string value) =>
        query.Filters.Has(facet, value) || IsRead(facet) && understood.Filters.Has(facet, value) || (facet == FacetNames.Place && Communes.Contains(value));

    private bool IsRead(string facet) => understood.Filters[facet].Count > 0 && query.Filters[facet].Count == 0 && !IsFixed(facet);

    private SearchFilters Filters()
    {
        var filters = understood.Filters.Facets.Where(IsRead).Aggregate(query.Filters, (all, facet) => all.With(facet, understood.Filters[facet]));
        if (section.Only is { } type) filters = filters.Replace(FacetNames.Type, [RecordTypes.NameOf(type)]);
        return filters[FacetNames.Place].Count == 0 ? filters : filters.Replace(FacetNames.Place, [.. Communes]);
    }

    /// <summary>A place nobody knows stays as typed, and finds nothing.</summary>
    private static IEnumerable<string> CommunesOf(string value, PlaceCatalog places) =>
        PlaceKey.TryParse(value, out var key) && places.CommunesOf(key) is { Count: > 0 } communes ? communes.Select(commune => commune.Key.ToString()) : [value];
}
