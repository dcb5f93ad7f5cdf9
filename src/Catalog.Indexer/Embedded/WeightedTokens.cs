using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// Tokens our pipeline already made, as Lucene reads them. A weight is a repetition: a field without positions then holds
/// tf = Σ w·tf and length = Σ w·len, and plain BM25 over it is BM25F.
/// </summary>
internal sealed class WeightedTokens : TokenStream
{
    private readonly List<(string Token, int Weight, int Gap)> tokens = [];
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute position;
    private int next, repeated;

    public WeightedTokens() => (term, position) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());

    public void Clear() => tokens.Clear();

    /// <param name="gap">Distance from the token before.</param>
    public void Add(string token, int weight = 1, int gap = 1) => tokens.Add((token, weight, gap));

    public override void Reset() => next = repeated = 0;

    public override bool IncrementToken()
    {
        if (next == tokens.Count) return false;
        var (token, weight, gap) = tokens[next];
        ClearAttributes();
        term.Append(token);
        position.PositionIncrement = gap;
        if (++repeated == weight) (next, repeated) = (next + 1, 0);
        return true;
    }
}
