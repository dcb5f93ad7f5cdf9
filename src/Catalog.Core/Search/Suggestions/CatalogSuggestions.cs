using Catalog.Core.Places;
using Catalog.Core.Search.Understanding;

namespace Catalog.Core.Search.Suggestions;

/// <summary>The list that opens while typing: phrases, categories and places from the dictionary, records from the engine.</summary>
public sealed class CatalogSuggestions(SearchLanguageBook book, ISearchEngine engine, SearchRowReader rows, PlaceDirectory places)
{
    private const int Most = 10, MostPhrases = 3, MostCategories = 2, MostPlaces = 2;

    public async Task<IReadOnlyList<SuggestionItem>> SuggestAsync(string? text, CancellationToken cancellationToken)
    {
        var cut = TextPipeline.Clean(text is { Length: > SearchRequest.MaxTextLength } ? text[..SearchRequest.MaxTextLength] : text ?? "");
        if (cut.Length == 0) return [];
        var language = await book.GetAsync(cancellationToken);
        var typed = Repaired(cut, language.Vocabulary);
        var phrases = language.Completions.Complete(typed, SuggestionKinds.Query, Most).Where(entry => language.Denied.Allows(entry.Label)).Take(MostPhrases);
        var items = phrases
            .Concat(language.Completions.Complete(typed, SuggestionKinds.Category, MostCategories))
            .Concat(language.Completions.Complete(typed, SuggestionKinds.Place, MostPlaces))
            .Select(entry => new SuggestionItem(entry.Kind, entry.Label, entry.Url)).ToList();
        return [.. items, .. await RecordsAsync(typed, Most - items.Count, cancellationToken)];
    }

    /// <summary>Telex and missing spaces as in a search; the last word is not finished, so it is read so only when nothing begins with it.</summary>
    private static string Repaired(string typed, Vocabulary vocabulary)
    {
        var words = TextPipeline.Tokens(typed);
        if (words.Count == 0) return typed;
        var repaired = WordRepair.Repair(words[..^1], vocabulary);
        repaired.AddRange(vocabulary.HasBeginning(words[^1].Folded) ? [words[^1]] : WordRepair.Repair(words[^1..], vocabulary));
        return string.Join(' ', repaired.Select(word => word.Exact));
    }

    private async Task<IEnumerable<SuggestionItem>> RecordsAsync(string typed, int count, CancellationToken cancellationToken)
    {
        if (!engine.Status.Ready) return [];
        var hits = await engine.SuggestAsync(typed, count, cancellationToken);
        var found = await rows.ReadAsync(hits, await places.GetAsync(cancellationToken), cancellationToken);
        return found.Select(row => new SuggestionItem(RecordTypes.NameOf(row.Type), row.Title, row.Url));
    }
}
