using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>Takes the score of one document apart, with the very queries and columns that made it.</summary>
internal sealed class HitExplainer(IndexSearcher searcher, SegmentColumns.Cache cache, SearchRequest request, TextMatch match)
{
    /// <param name="whereOf">In which texts of the record these words stand.</param>
    public SearchExplanation? Explain(int num, Func<IReadOnlyList<TextToken>, string> whereOf)
    {
        if (searcher.Search(new TermQuery(IndexFields.KeyOf(num)), 1).ScoreDocs is not [var found]) return null;
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(found.Doc, searcher.IndexReader.Leaves)];
        var (columns, doc) = (cache.Of(leaf.AtomicReader), found.Doc - leaf.DocBase);
        var text = TextQuery.Of(request);
        List<ScorePart> parts = [.. text.Slots.Concat(text.Optional).Concat(text.Phrases.Select(phrase => TextSlot.Of(phrase))).Select(slot => Word(slot, found.Doc, whereOf)).OfType<ScorePart>()];
        if (text.IsEmpty) parts.Add(new ScorePart(ScorePartKind.Word, "mọi mục như nhau", 1));
        if (columns.Prior[doc] > 0) parts.Add(new ScorePart(ScorePartKind.Prior, "chứng nhận, hạng sao và độ đầy đủ của mục", columns.Prior[doc]));
        parts.AddRange(Factors(columns, doc, text));
        return SearchExplanation.Of(match, parts);
    }

    /// <summary>The alternative that counted, and what it was typed as.</summary>
    private ScorePart? Word(TextSlot slot, int doc, Func<IReadOnlyList<TextToken>, string> whereOf)
    {
        var (best, value) = slot.Alternatives.Select(alternative => (alternative, Value: searcher.Explain(TextQueries.AnyOf(new TextSlot([alternative]), match), doc).Value)).MaxBy(pair => pair.Value);
        if (value <= 0) return null;
        var typed = Words(slot.Alternatives[0]);
        var said = Words(best) == typed ? $"“{typed}”" : $"“{Words(best)}” (thay cho “{typed}”)";
        return new ScorePart(ScorePartKind.Word, whereOf(best.Words) is { Length: > 0 } where ? $"{said} trong {where}" : said, value);
    }

    private IEnumerable<ScorePart> Factors(SegmentColumns columns, int doc, TextQuery text)
    {
        const float one = 1;
        var points = one + columns.Prior[doc];
        var certificate = new HitRanking(request with { Scope = [] }, cache.Values).Score(columns, doc, one) / points;
        var place = new HitRanking(request, cache.Values).Score(columns, doc, one) / points / certificate;
        if (certificate < one) yield return new ScorePart(ScorePartKind.Certificate, "chứng nhận đã hết hạn", certificate);
        if (place > one) yield return new ScorePart(ScorePartKind.Place, "ở nơi được hỏi", place);
        var look = new SecondLook(text, match);
        if (look.Neighbours(columns.Near.Of(doc)) is var neighbours && neighbours > one) yield return new ScorePart(ScorePartKind.Neighbours, "các chữ đứng liền nhau như khi gõ", neighbours);
        if (look.Name(columns.Near.Of(doc)) is var name && name > one) yield return new ScorePart(ScorePartKind.Name, "tên nói đúng điều được hỏi", name);
    }

    private static string Words(TextAlternative alternative) => string.Join(' ', alternative.Words.Select(word => word.Exact));
}
