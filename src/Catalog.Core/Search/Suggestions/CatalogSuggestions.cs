using Catalog.Core.Places;

namespace Catalog.Core.Search.Suggestions;

/// <summary>The list that opens while typing: phrases, categories and places from the dictionary, records from the engine.</summary>
public sealed class CatalogSuggestions(SuggestionBook book, ISearchEngine engine, CatalogSearch search, PlaceDirectory places)
{
    private const int Most = 10, MostPhrases = 3, MostCategories = 2, MostPlaces = 2;

    public async Task<IReadOnlyList<SuggestionItem>> SuggestAsync(string? text, CancellationToken cancellationToken)
    {
        var typed = TextPipeline.Clean(text is { Length: > SearchRequest.MaxTextLength } ? text[..SearchRequest.MaxTextLength] : text ?? "");
        if (typed.Length == 0) return [];
        var dictionary = await book.GetAsync(cancellationToken);
        var items = dictionary.Complete(typed, SuggestionKinds.Query, MostPhrases)
            .Concat(dictionary.Complete(typed, SuggestionKinds.Category, MostCategories))
            .Concat(dictionary.Complete(typed, SuggestionKinds.Place, MostPlaces))
            .Select(entry => new SuggestionItem(entry.Kind, entry.Label, entry.Url)).ToList();
        return [.. items, .. await RecordsAsync(typed, Most - items.Count, cancellationToken)];
    }

    private async Task<IEnumerable<SuggestionItem>> RecordsAsync(string typed, int count, CancellationToken cancellationToken)
    {
        if (!engine.Status.Ready) return [];
        var hits = await engine.SuggestAsync(typed, count, cancellationToken);
        var rows = await search.ReadAsync(hits, await places.GetAsync(cancellationToken), cancellationToken);
        return rows.Select(row => new SuggestionItem(RecordTypes.NameOf(row.Type), row.Title, row.Url));
    }
}
