using Catalog.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// The first searches of a process cost twice or three times what later ones do, until the code is compiled; the first of
/// an index read its files. They are made here, with words of the index itself, before it serves.
/// </summary>
internal static class Warming
{
    private const int Searches = 100;

    public static void Run(LuceneIndex index) => index.Read(searcher =>
    {
        Run(searcher, index.Columns);
        return true;
    });

    private static void Run(IndexSearcher searcher, SegmentColumns.Cache cache)
    {
        var words = Words(searcher.IndexReader);
        if (words.Count == 0) return;
        Parallel.For(0, Searches, i =>
        {
            var text = i % 3 == 0 ? words[i % words.Count] : $"{words[i % words.Count]} {words[(i + 1) % words.Count]}";
            var sort = i % 10 == 0 ? SearchSort.Name : SearchSort.Relevance;
            var search = new IndexSearch(searcher, cache, new SearchRequest { Text = text, Sort = sort }, CancellationToken.None);
            if (i % 4 == 0) search.Suggest(10);
            else search.Page("");
        });
    }

    /// <summary>Fifty words from all over the alphabet.</summary>
    private static List<string> Words(IndexReader reader)
    {
        var words = new List<string>();
        if (MultiFields.GetTerms(reader, IndexFields.Exact)?.GetEnumerator() is not { } terms) return words;
        while (terms.MoveNext()) words.Add(terms.Term.Utf8ToString());
        var step = Math.Max(1, words.Count / 50);
        return [.. words.Where((_, i) => i % step == 0)];
    }
}
