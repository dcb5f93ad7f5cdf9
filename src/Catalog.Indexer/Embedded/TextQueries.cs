using Catalog.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>The text of a search as Lucene queries. Filters never enter them: the collector has the columns.</summary>
internal static class TextQueries
{
    public static Query Match(TextQuery text, TextMatch match)
    {
        if (text is { IsEmpty: true, Optional.Count: 0, Excluded.Count: 0 }) return new MatchAllDocsQuery();
        var all = new BooleanQuery(disableCoord: true);
        if (text.IsEmpty) all.Add(new MatchAllDocsQuery(), Occur.MUST);
        AddSlots(all, text, match);
        foreach (var slot in text.Optional) all.Add(AnyOf(slot, match), Occur.SHOULD);
        foreach (var phrase in text.Phrases)
        {
            foreach (var word in phrase) all.Add(TermQuery(TextQuery.Term(word, match)), Occur.MUST);
            if (phrase.Count > 1) all.Add(new ConstantScoreQuery(Neighbours(phrase)) { Boost = 0 }, Occur.MUST);
        }
        foreach (var words in text.Excluded) all.Add(words.Count > 1 ? Neighbours(words) : TermQuery(TextQuery.Term(words[0], TextMatch.All)), Occur.MUST_NOT);
        foreach (var beginning in text.Beginnings) all.Add(Weightless(new Term(IndexFields.Prefix, beginning)), Occur.MUST);
        return all;
    }

    public static Query Match(Identifier identifier) => Weightless(new Term(IndexFields.Identifier, identifier.Key));

    private static void AddSlots(BooleanQuery all, TextQuery text, TextMatch match)
    {
        if (match is not (TextMatch.Some or TextMatch.Part))
        {
            foreach (var slot in text.Slots) all.Add(AnyOf(slot, match), Occur.MUST);
            return;
        }
        var some = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = text.Required(match) };
        foreach (var slot in text.Slots) some.Add(AnyOf(slot, match), Occur.SHOULD);
        all.Add(some, Occur.MUST);
    }

    /// <summary>What matches with every word in one of the texts that say what a record is.</summary>
    public static Query Own(TextQuery text)
    {
        var all = new BooleanQuery(disableCoord: true);
        if (text is not { Phrases.Count: 0, Excluded.Count: 0, Beginnings.Count: 0 }) all.Add(Match(text, TextMatch.All), Occur.MUST);
        foreach (var slot in text.Slots) all.Add(Any(slot.Alternatives.Select(alternative => Each(alternative.Words.Select(Own)))), Occur.MUST);
        return all;
    }

    private static Query Own(TextToken word) => Any(TextQuery.Terms(word, TextMatch.All).Select(term => new TermQuery(new Term(IndexFields.Own, term.InOneField))));

    private static BooleanQuery Any(IEnumerable<Query> queries) => Joined(queries, Occur.SHOULD);

    private static BooleanQuery Each(IEnumerable<Query> queries) => Joined(queries, Occur.MUST);

    private static BooleanQuery Joined(IEnumerable<Query> queries, Occur occur)
    {
        var joined = new BooleanQuery(disableCoord: true);
        foreach (var query in queries) joined.Add(query, occur);
        return joined;
    }

    /// <summary>One slot alone.</summary>
    public static Query AnyOf(TextSlot slot, TextMatch match) =>
        slot.Alternatives is [var only] ? AllOf(only, match) : Best(slot.Alternatives.Select(alternative => AllOf(alternative, match)));

    private static Query AllOf(TextAlternative alternative, TextMatch match)
    {
        if (alternative.Words is [var word]) return AnyOf(TextQuery.Terms(word, match), alternative.Weight);
        var all = new BooleanQuery(disableCoord: true);
        foreach (var each in alternative.Words) all.Add(AnyOf(TextQuery.Terms(each, match), alternative.Weight), Occur.MUST);
        return all;
    }

    private static Query AnyOf(IReadOnlyList<QueryTerm> terms, float weight)
    {
        var queries = terms.Select(term => TermQuery(term with { Weight = term.Weight * weight }));
        return terms.Count == 1 ? queries.First() : Best(queries);
    }

    private static DisjunctionMaxQuery Best(IEnumerable<Query> queries)
    {
        var best = new DisjunctionMaxQuery(0);
        foreach (var query in queries) best.Add(query);
        return best;
    }

    private static PhraseQuery Neighbours(IReadOnlyList<TextToken> words)
    {
        var phrase = new PhraseQuery();
        foreach (var word in words) phrase.Add(new Term(IndexFields.Near, word.Folded));
        return phrase;
    }

    private static TermQuery TermQuery(QueryTerm term) =>
        new(new Term(term.Exact ? IndexFields.Exact : IndexFields.Folded, term.Text)) { Boost = term.Weight };

    private static ConstantScoreQuery Weightless(Term term) => new(new TermQuery(term)) { Boost = 0 };
}
