using Catalog.Core.Places;

namespace Catalog.Core.Search.Understanding;

/// <summary>Text → what it asks for, step by step: signs, repair, filters, place, filler, synonyms. Pure: the same words and lists give the same answer.</summary>
public sealed class QueryInterpreter(SearchLanguage language, PlaceCatalog places, string? homeProvince)
{
    private readonly PlaceSpotter spotter = new(places, homeProvince, language.Communes, language.Vocabulary);

    /// <param name="literal">Kinds not to be read: <see cref="FindingKinds"/>.</param>
    public UnderstoodQuery Read(string text, IReadOnlyCollection<string> literal)
    {
        var isLiteral = literal.Contains(FindingKinds.All);
        var syntax = QuerySyntax.Read(isLiteral ? text : StarIntent.SpellOut(text));
        if (isLiteral) return Plain(syntax);
        var repaired = literal.Contains(FindingKinds.Spelling) ? [.. syntax.Words] : WordRepair.Repair(syntax.Words, language.Vocabulary);
        var query = new QueryWords([.. repaired.Take(TextQuery.MaxWords)], literal);
        if (!repaired.SequenceEqual(syntax.Words)) query.Findings.Add(new QueryFinding(FindingKinds.Spelling, query.Text(0, query.Count), query.Text(0, query.Count)));
        StarIntent.Read(query);
        PhraseIntents.Read(query);
        var (scope, near, placeSlots) = PlaceReading.Read(query, spotter);
        DropFiller(query);
        return Assemble(query, syntax, scope, near, placeSlots);
    }

    private static UnderstoodQuery Plain(QuerySyntax syntax) => new()
    {
        Text = new SearchText { Slots = [.. syntax.Words.Select(word => TextSlot.Of(word))], Phrases = syntax.Phrases, Excluded = syntax.Excluded, Order = syntax.Words },
        Words = syntax.Words,
    };

    private UnderstoodQuery Assemble(QueryWords query, QuerySyntax syntax, IReadOnlyList<string> scope, string? near, List<TextSlot> placeSlots)
    {
        var builder = new SlotBuilder(query.Of(WordRole.Free), language.Vocabulary, query.IsLiteral(FindingKinds.Synonym) ? SynonymBook.Empty : language.Synonyms);
        var slots = builder.Build();
        foreach (var rule in builder.Used) query.Findings.Add(new QueryFinding(FindingKinds.Synonym, Words(rule.To), $"cả “{Words(rule.To)}”"));
        var isPlaceAll = slots.Count == 0 && syntax.Phrases.Count == 0; // "hoài ân": what says so must be found
        return new UnderstoodQuery
        {
            Text = new SearchText
            {
                Slots = isPlaceAll ? placeSlots : slots,
                Optional = isPlaceAll ? [] : placeSlots,
                Phrases = syntax.Phrases,
                Excluded = syntax.Excluded,
                Order = query.Of(WordRole.Free, WordRole.Place),
            },
            Filters = query.Filters,
            Scope = scope,
            Near = near,
            Findings = query.Findings,
            Hints = query.Hints,
            Words = query.Words,
            IsFree = [.. query.Words.Select((_, i) => query.IsFree(i))],
        };
    }

    private void DropFiller(QueryWords query)
    {
        var free = query.Of(WordRole.Free);
        var isSaidOtherwise = free.Count < query.Count;
        var dropped = FillerWords.Find(free, language.Vocabulary, mayDropAll: isSaidOtherwise);
        for (int i = 0, at = 0; i < query.Count; i++)
        {
            if (query.IsFree(i) && dropped[at++]) query.Take(i, 1);
        }
    }

    private static string Words(IEnumerable<TextToken> words) => string.Join(' ', words.Select(word => word.Exact));
}
