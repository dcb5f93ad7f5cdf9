using Catalog.Core.Search;

namespace Catalog.Web.Features.Api;

/// <summary>What /api/v1/search answers. Addresses begin at the root of the site.</summary>
public sealed record SearchAnswer(
    SearchAnswerQuery Query, int Total, IReadOnlyList<SearchAnswerItem> Items, IReadOnlyList<SearchAnswerFacet> Facets, string Engine, double TookMs)
{
    public static SearchAnswer From(CatalogSearchPage page, Func<string, string> url) => new(
        new SearchAnswerQuery(
            page.Query.Text,
            [.. page.InterpretedAs.Select(i => new SearchAnswerInterpretation(i.Kind, i.Label, i.Value, url(i.RemoveUrl)))],
            page.Suggestion is { } suggestion ? new SearchAnswerSuggestion(suggestion.Text, url(suggestion.Url)) : null),
        page.Total,
        [.. page.Items.Select(row => new SearchAnswerItem(
            RecordTypes.NameOf(row.Type), row.Id, row.Code, row.Title, url(row.Url), row.Summary, row.Producer, row.Commune, row.Stars, row.CertificateStatus, row.IsSample))],
        [.. page.Facets.Select(facet => new SearchAnswerFacet(facet.Name, facet.Label, [.. facet.Values.Select(v => new SearchAnswerValue(v.Value, v.Label, v.Count, v.Selected))]))],
        page.Engine,
        Math.Round(page.TookMs, 2));
}

public sealed record SearchAnswerQuery(string Text, IReadOnlyList<SearchAnswerInterpretation> InterpretedAs, SearchAnswerSuggestion? Suggestion);

public sealed record SearchAnswerInterpretation(string Kind, string Label, string Value, string RemoveUrl);

public sealed record SearchAnswerSuggestion(string Text, string Url);

/// <param name="CertificateStatus">valid, expiring, extended, expired, revoked, replaced or none.</param>
/// <param name="Stars">Only while a certificate holds.</param>
public sealed record SearchAnswerItem(
    string Type, int Id, string Code, string Title, string Url, string? Summary, string? Producer, string? Commune, int? Stars, string CertificateStatus, bool Sample);

public sealed record SearchAnswerFacet(string Name, string Label, IReadOnlyList<SearchAnswerValue> Values);

public sealed record SearchAnswerValue(string Value, string Label, int Count, bool Selected);

public sealed record SuggestAnswer(IReadOnlyList<SuggestAnswerItem> Items);

public sealed record SuggestAnswerItem(string Kind, string Label, string Url);
