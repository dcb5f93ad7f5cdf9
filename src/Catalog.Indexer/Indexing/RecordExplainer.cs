using Catalog.Core.Search;
using Catalog.Core.Search.Explaining;
using Catalog.Core.Text;

namespace Catalog.Indexer.Indexing;

/// <summary>"Why is this here?" from an index, with the texts of the record as they are now.</summary>
public sealed class RecordExplainer(IScoreReader scores, IEnumerable<IDocumentSource> sources, TimeProvider clock) : ISearchExplainer
{
    public async Task<SearchExplanation?> ExplainAsync(SearchRequest request, TextMatch match, int num, CancellationToken cancellationToken)
    {
        if (await scores.ReadScoreAsync(request, match, num, cancellationToken) is not { } score) return null;
        var source = sources.Single(source => source.Type == IndexKey.TypeOf(num));
        var document = await source.BuildAsync([IndexKey.IdOf(num)], VietnamTime.Today(clock), cancellationToken) is [var built, ..] ? built : null;
        return score.Explain(words => document is null ? "" : FieldWords.Where(document, words, match));
    }
}
