using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.QueryDsl;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>The text of a search as queries of the server, term by term: it takes nothing apart by itself.</summary>
internal static class TextQueries
{
    public static Query Match(TextQuery text, TextMatch match)
    {
        List<Query> must = [], filter = [];
        if (text.IsEmpty) must.Add(new MatchAllQuery());
        AddSlots(must, text, match);
        foreach (var phrase in text.Phrases)
        {
            must.AddRange(phrase.Select(word => TermQuery(TextQuery.Term(word, match))));
            if (phrase.Count > 1) filter.Add(Neighbours(phrase));
        }
        filter.AddRange(text.Beginnings.Select(beginning => (Query)new TermQuery(IndexSchema.Prefix, beginning)));
        return new BoolQuery
        {
            Must = must,
            Filter = filter,
            Should = [.. text.Optional.Select(slot => AnyOf(slot, match))],
            MinimumShouldMatch = 0,
            MustNot = [.. text.Excluded.Select(words => words.Count > 1 ? Neighbours(words) : TermQuery(TextQuery.Term(words[0], TextMatch.All)))],
        };
    }

    public static Query Match(Identifier identifier) => new BoolQuery { Filter = [new TermQuery(IndexSchema.Identifier, identifier.Key)] };

    /// <summary>Beside <see cref="Match(TextQuery, TextMatch)"/>: every word in one of the texts that say what a record is.</summary>
    public static Query Own(TextQuery text) => new BoolQuery { Filter = [.. text.Slots.Select(slot => Any(slot.Alternatives.Select(alternative => new BoolQuery { Filter = [.. alternative.Words.Select(Own)] })))] };

    private static Query Own(TextToken word) => new TermsQuery(IndexSchema.Own, new TermsQueryField([.. TextQuery.Terms(word, TextMatch.All).Select(term => (FieldValue)term.InOneField)]));

    private static BoolQuery Any(IEnumerable<BoolQuery> queries) => new() { Should = [.. queries.Select(query => (Query)query)], MinimumShouldMatch = 1 };

    private static void AddSlots(List<Query> must, TextQuery text, TextMatch match)
    {
        var slots = text.Slots.Select(slot => AnyOf(slot, match));
        if (match is TextMatch.Some or TextMatch.Part) must.Add(new BoolQuery { Should = [.. slots], MinimumShouldMatch = text.Required(match) });
        else must.AddRange(slots);
    }

    public static Query AnyOf(TextSlot slot, TextMatch match) => Best(slot.Alternatives.Select(alternative => AllOf(alternative, match)));

    private static Query AllOf(TextAlternative alternative, TextMatch match)
    {
        var words = alternative.Words.Select(word => Best(TextQuery.Terms(word, match).Select(term => TermQuery(term with { Weight = term.Weight * alternative.Weight })))).ToList();
        return words is [var only] ? only : new BoolQuery { Must = words };
    }

    private static Query Best(IEnumerable<Query> queries)
    {
        List<Query> all = [.. queries];
        return all is [var only] ? only : new DisMaxQuery(all) { TieBreaker = 0 };
    }

    private static Query Neighbours(IReadOnlyList<TextToken> words) => new MatchPhraseQuery(IndexSchema.Near, string.Join(' ', words.Select(word => word.Folded)));

    private static Query TermQuery(QueryTerm term) =>
        new TermQuery(term.Exact ? IndexSchema.Exact : IndexSchema.Folded, term.Text) { Boost = term.Weight };
}
