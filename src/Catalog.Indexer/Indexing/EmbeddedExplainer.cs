using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Catalog.Core.Text;
using Catalog.Indexer.Embedded;

namespace Catalog.Indexer.Indexing;

/// <summary>"Why is this here?" from the embedded index, with the texts of the record as they are now.</summary>
public sealed class EmbeddedExplainer(EmbeddedSearchEngine engine, IEnumerable<IDocumentSource> sources, TimeProvider clock) : ISearchExplainer
{
    public async Task<SearchExplanation?> ExplainAsync(SearchRequest request, TextMatch match, int num, CancellationToken cancellationToken)
    {
        var source = sources.Single(source => source.Type == IndexKey.TypeOf(num));
        var document = await source.BuildAsync([IndexKey.IdOf(num)], VietnamTime.Today(clock), cancellationToken) is [var built, ..] ? built : null;
        return await engine.ExplainAsync(request, match, num, words => document is null ? "" : FieldWords.Where(document, words, match), cancellationToken);
    }
}
