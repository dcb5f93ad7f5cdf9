using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Search.Suggestions;
using Catalog.Design.Lists;
using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.WebUtilities;

namespace Catalog.Web.Features.Shared;

/// <summary>From the query string to a page of rows; what cannot be read is left out, and a page that exists is shown.</summary>
public sealed class SearchPages(CatalogSearch search, CatalogSuggestions suggestions, ProductRowQuery products, ProducerRowQuery producers, PlaceDirectory places, ProvinceOptions province)
{
    /// <summary>A place in the words of people; the addresses of the page name it by its key.</summary>
    public const string PlaceName = "placeName";
    private const int MostRelaxed = 6, MostSuggested = 5;

    public async Task<SearchView> ReadAsync(IQueryCollection parameters, SearchSection section, IReadOnlyList<SearchSort> sorts, CancellationToken cancellationToken)
    {
        var (query, _) = CatalogQueryReader.Read(name => parameters[name]);
        var typed = parameters[PlaceName].ToString().Trim();
        var place = typed.Length == 0 ? null : new PlaceResolver(await places.GetAsync(cancellationToken), province.Code).Resolve(typed).Scope?.Place;
        if (place is not null) query = query.With(FacetNames.Place, place.Key.ToString());
        var result = await search.SearchAsync(query, section, cancellationToken);
        if (result.Items.Count == 0 && result.Total > 0 && query.Page > result.Pages)
            result = await search.SearchAsync(query with { Page = result.Pages }, section, cancellationToken);
        return new SearchView(result, await RowsAsync(result.Items, cancellationToken), section.Path, sorts)
        {
            UnknownPlace = typed.Length is > 0 and <= PlaceResolver.MaxTextLength && place is null ? typed : null,
            Relaxed = result.Total == 0 ? await RelaxedAsync(result, section, cancellationToken) : [],
            Nearby = result.Total == 0 ? await NearbyAsync(query.Text, cancellationToken) : [],
        };
    }

    /// <summary>What is found when one filter is dropped, or all of them; only ways that lead somewhere.</summary>
    private async Task<IReadOnlyList<Alternative>> RelaxedAsync(CatalogSearchPage page, SearchSection section, CancellationToken cancellationToken)
    {
        var ways = page.InterpretedAs.Take(MostRelaxed).Select(item => (Label: $"Bỏ “{item.Label}”", Url: item.RemoveUrl)).ToList();
        if (page.InterpretedAs.Count > 1) ways.Add(("Bỏ tất cả bộ lọc", new CatalogQuery { Text = page.Query.Text }.ToUrl(section.Path)));
        var found = new List<Alternative>();
        foreach (var (label, url) in ways)
        {
            var parameters = QueryHelpers.ParseQuery(url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? url[at..] : "");
            var (query, _) = CatalogQueryReader.Read(name => parameters.TryGetValue(name, out var values) ? values : []);
            var count = await search.CountAsync(query, section, cancellationToken);
            if (count > 0) found.Add(new Alternative(label, url, count));
        }
        return found;
    }

    /// <summary>Groups of goods, places and records whose names begin like a word of the text.</summary>
    private async Task<IReadOnlyList<LabelledLink>> NearbyAsync(string text, CancellationToken cancellationToken)
    {
        var found = new List<SuggestionItem>();
        foreach (var words in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostSuggested).Prepend(text).Distinct())
        {
            if (words.Length > 1 && found.Count < MostSuggested) found.AddRange(await suggestions.SuggestAsync(words, cancellationToken));
        }
        return [.. found.Where(item => item.Kind != SuggestionKinds.Query).DistinctBy(item => item.Url).Take(MostSuggested).Select(item => new LabelledLink(item.Label, item.Url))];
    }

    private async Task<IReadOnlyList<RegisterRow>> RowsAsync(IReadOnlyList<SearchRow> items, CancellationToken cancellationToken)
    {
        List<RegisterRow> found =
        [
            .. await products.ReadAsync(IdsOf(items, RecordType.Product), cancellationToken),
            .. await producers.ReadAsync(IdsOf(items, RecordType.Producer), cancellationToken),
        ];
        var byUrl = found.ToDictionary(row => row.Url, StringComparer.Ordinal);
        return [.. items.Select(item => byUrl.GetValueOrDefault(item.Url) ?? SearchView.RowOf(item))];
    }

    private static List<int> IdsOf(IReadOnlyList<SearchRow> items, RecordType type) => [.. items.Where(item => item.Type == type).Select(item => item.Id)];
}

/// <summary>A question beside the one that found nothing, and how much it finds.</summary>
public sealed record Alternative(string Label, string Url, int Count);
