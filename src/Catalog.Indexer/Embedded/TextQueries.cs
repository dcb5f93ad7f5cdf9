using Catalog.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>The text of a search as Lucene queries. Filters never enter them: the collector has the columns.</summary>
internal static class TextQueries
{
    public static Query Match(TextQuery text, TextMatch match)
    {
        if (text.IsEmpty) return new MatchAllDocsQuery();
        var all = new BooleanQuery(disableCoord: true);
        var occur = match == TextMatch.Some ? Occur.SHOULD : Occur.MUST;
        foreach (var word in text.Words) all.Add(AnyOf(TextQuery.Terms(word, match)), occur);
        if (match == TextMatch.Some) all.MinimumNumberShouldMatch = text.Required(match);
        foreach (var beginning in text.Beginnings) all.Add(Weightless(new Term(IndexFields.Prefix, beginning)), Occur.MUST);
        return all;
    }

    public static Query Match(Identifier identifier) => Weightless(new Term(IndexFields.Identifier, identifier.Key));

    private static Query AnyOf(IReadOnlyList<QueryTerm> terms)
    {
        if (terms is [var only]) return TermQuery(only);
        var best = new DisjunctionMaxQuery(0);
        foreach (var term in terms) best.Add(TermQuery(term));
        return best;
    }

    private static TermQuery TermQuery(QueryTerm term) =>
        new(new Term(term.Exact ? IndexFields.Exact : IndexFields.Folded, term.Text)) { Boost = term.Weight };

    private static ConstantScoreQuery Weightless(Term term) => new(new TermQuery(term)) { Boost = 0 };
}
