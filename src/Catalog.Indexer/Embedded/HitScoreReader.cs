using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>Takes the score of one document apart, with the very queries and columns that made it.</summary>
internal sealed class HitScoreReader(IndexSearcher searcher, SegmentColumns.Cache cache, SearchRequest request, TextMatch match)
{
    public ScoredRecord? Read(int num)
    {
        if (searcher.Search(new TermQuery(IndexFields.KeyOf(num)), 1).ScoreDocs is not [var found]) return null;
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(found.Doc, searcher.IndexReader.Leaves)];
        var (columns, doc) = (cache.Of(leaf.AtomicReader), found.Doc - leaf.DocBase);
        var text = TextQuery.Of(request);
        // Read now: the index may be closed before they are asked for.
        var points = ScoredRecord.Slots(text).SelectMany(slot => slot.Alternatives).Distinct().ToDictionary(alternative => alternative, alternative => PointsOf(alternative, found.Doc));
        var ranking = new HitRanking(request, cache.Values);
        return new ScoredRecord(text, match, alternative => points[alternative], columns.Prior[doc], ranking.IsExpired(columns, doc), ranking.IsInScope(columns, doc), columns.Near.Of(doc).ToArray());
    }

    private double PointsOf(TextAlternative alternative, int doc) => searcher.Explain(TextQueries.AnyOf(new TextSlot([alternative]), match), doc).Value;
}
