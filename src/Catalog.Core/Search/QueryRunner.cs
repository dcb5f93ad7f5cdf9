using Catalog.Core.Places;
using Catalog.Core.Search.Understanding;

namespace Catalog.Core.Search;

/// <summary>
/// Asks the engine what was understood. When the text as typed finds nothing, what was probably meant is asked instead;
/// when it finds something but looks wrong, that is offered.
/// </summary>
internal sealed class QueryRunner(ISearchEngine engine, PlaceDirectory places, SearchLanguageBook book, SearchHome home)
{
    /// <param name="Corrected">What was asked instead of the text; null when the text itself was.</param>
    /// <param name="FoundAsTyped">Whether the text itself finds something.</param>
    public sealed record Run(QueryReading Reading, SearchResult Result, PlaceCatalog Places, SearchSuggestion? Suggestion, string? Corrected, bool FoundAsTyped);

    public async Task<Run> RunAsync(CatalogQuery query, SearchSection section, CancellationToken cancellationToken)
    {
        var language = await book.GetAsync(cancellationToken);
        var catalog = await places.GetAsync(cancellationToken);
        var interpreter = new QueryInterpreter(language, catalog, home.Code);
        var reading = new QueryReading(query, section, catalog, interpreter.Read(query.Text, query.Literal));
        var result = await engine.SearchAsync(reading.Request, cancellationToken);
        var found = !FindsNothing(query, result);
        if (Correction(reading.Understood, result, language, query) is not { } text) return new Run(reading, result, catalog, null, null, found);
        var other = new QueryReading(query with { Text = text }, section, catalog, interpreter.Read(text, query.Literal));
        var better = await engine.SearchAsync(other.Request, cancellationToken);
        if (better.Total == 0 || better.Match == TextMatch.Some || better.IsScattered) return new Run(reading, result, catalog, null, null, found);
        if (!found) return new Run(new QueryReading(query, section, catalog, other.Understood), better, catalog, null, text, false);
        return new Run(reading, result, catalog, new SearchSuggestion(text, (query with { Text = text, Page = 1 }).ToUrl(section.Path)), null, true);
    }

    /// <summary>Half of the words are not what was typed; and filters that leave nothing are no fault of the text.</summary>
    private static bool FindsNothing(CatalogQuery query, SearchResult result) =>
        result.Match == TextMatch.Some || result.Total == 0 && (query.Filters.IsEmpty || result.Facets.Count == 0);

    private static string? Correction(UnderstoodQuery understood, SearchResult result, SearchLanguage language, CatalogQuery query)
    {
        if (query.Text.Length == 0 || query.Literal.Contains(FindingKinds.All) || query.Literal.Contains(FindingKinds.Spelling)) return null;
        if (understood.Text is { Phrases.Count: > 0 } or { Excluded.Count: > 0 } || Identifiers.FindIn(query.Text) is { IsCertain: true }) return null;
        var free = understood.Words.Where((_, i) => understood.IsFree.Count > i && understood.IsFree[i]).ToList();
        var isSound = result is { Match: TextMatch.All, IsScattered: false, Total: > 0 } && understood.Text.Slots.All(slot => slot.Alternatives.Any(alternative => alternative.Weight > SlotBuilder.SoundsAlike && alternative.Words.All(language.Vocabulary.Knows)));
        if (isSound || new SpellingCorrector(language.Vocabulary).Correct(free) is not { } corrected) return null;
        var next = 0;
        return string.Join(' ', understood.Words.Select((word, i) => understood.IsFree[i] ? corrected[next++].Exact : word.Exact));
    }
}
