namespace Catalog.Core.Search.Explaining;

public enum ScorePartKind
{
    /// <summary>A word or compound of the query that the record holds; added.</summary>
    Word,

    /// <summary>Certificate, stars, completeness, whatever was asked; added.</summary>
    Prior,

    /// <summary>An expired certificate; a factor.</summary>
    Certificate,

    /// <summary>Lies in the place of the query; a factor.</summary>
    Place,

    /// <summary>Neighbouring words of the query stand side by side in it; a factor.</summary>
    Neighbours,

    /// <summary>Its name says what was asked for; a factor.</summary>
    Name,
}

/// <param name="Text">For staff: “nước mắm” trong tên (×8), mô tả (×1).</param>
/// <param name="Value">Points, or the factor: see <see cref="IsFactor"/>.</param>
public sealed record ScorePart(ScorePartKind Kind, string Text, double Value)
{
    public bool IsFactor => Kind is not (ScorePartKind.Word or ScorePartKind.Prior);
}

/// <summary>Why a record stands where it stands: the points, added, times the factors, are its score.</summary>
public sealed record SearchExplanation(TextMatch Match, double Score, IReadOnlyList<ScorePart> Parts)
{
    public static SearchExplanation Of(TextMatch match, IReadOnlyList<ScorePart> parts) =>
        new(match, parts.Where(part => !part.IsFactor).Sum(part => part.Value) * parts.Where(part => part.IsFactor).Aggregate(1d, (product, part) => product * part.Value), parts);
}

/// <summary>An engine that can say why.</summary>
public interface ISearchExplainer
{
    /// <param name="match">How the text was matched in the end: <see cref="SearchResult.Match"/>.</param>
    /// <returns>Null when the index does not hold the record.</returns>
    /// <exception cref="SearchUnavailableException">There is no index yet, or it cannot be read.</exception>
    Task<SearchExplanation?> ExplainAsync(SearchRequest request, TextMatch match, int num, CancellationToken cancellationToken);
}

/// <summary>In which texts of a record words stand, and what each weighs.</summary>
public static class FieldWords
{
    private static readonly string[] Names = ["tên", "cơ sở", "nơi", "nhóm và nhãn", "mô tả"];

    /// <summary>"tên (×8), mô tả (×1)"; empty when they stand nowhere.</summary>
    public static string Where(SearchDocument document, IReadOnlyList<TextToken> words, TextMatch match)
    {
        var terms = words.Select(word => TextQuery.Terms(word, match)).ToList();
        var fields = document.WeightedTexts().Index().Where(field =>
        {
            var tokens = TextPipeline.Tokens(field.Item.Text);
            return terms.TrueForAll(any => any.Any(term => tokens.Exists(token => (term.Exact ? token.Exact : token.Folded) == term.Text)));
        });
        return string.Join(", ", fields.Select(field => $"{Names[field.Index]} (×{field.Item.Weight})"));
    }
}
