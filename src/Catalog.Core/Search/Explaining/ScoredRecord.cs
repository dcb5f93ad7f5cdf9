namespace Catalog.Core.Search.Explaining;

/// <summary>What an engine knows of the score of one record; in words it is said the same way for all engines.</summary>
/// <param name="Text">The query it was scored for; the alternatives are those of its slots.</param>
/// <param name="PointsOf">What one way to say a word of the query brings it; 0 when the record does not hold it.</param>
/// <param name="Prior">Added, whatever was asked.</param>
/// <param name="Words">As <see cref="SecondLook"/> looks at them.</param>
public sealed record ScoredRecord(TextQuery Text, TextMatch Match, Func<TextAlternative, double> PointsOf, float Prior, bool IsExpired, bool IsInScope, int[] Words)
{
    /// <summary>Everything in the query that brings points.</summary>
    public static IEnumerable<TextSlot> Slots(TextQuery text) => text.Slots.Concat(text.Optional).Concat(text.Phrases.Select(phrase => TextSlot.Of(phrase)));

    /// <param name="whereOf">In which texts of the record words stand.</param>
    public SearchExplanation Explain(Func<IReadOnlyList<TextToken>, string> whereOf)
    {
        List<ScorePart> parts = [.. Slots(Text).Select(slot => Word(slot, whereOf)).OfType<ScorePart>()];
        if (Text.IsEmpty) parts.Add(new ScorePart(ScorePartKind.Word, "mọi mục như nhau", 1));
        if (Prior > 0) parts.Add(new ScorePart(ScorePartKind.Prior, "chứng nhận, hạng sao, độ đầy đủ và mức quan tâm của mục", Prior));
        parts.AddRange(Factors(new SecondLook(Text, Match)));
        return SearchExplanation.Of(Match, parts);
    }

    /// <summary>The alternative that counted, and what it was typed as.</summary>
    private ScorePart? Word(TextSlot slot, Func<IReadOnlyList<TextToken>, string> whereOf)
    {
        var (best, value) = slot.Alternatives.Select(alternative => (alternative, Value: PointsOf(alternative))).MaxBy(pair => pair.Value);
        if (value <= 0) return null;
        var typed = Said(slot.Alternatives[0]);
        var said = Said(best) == typed ? $"“{typed}”" : $"“{Said(best)}” (thay cho “{typed}”)";
        return new ScorePart(ScorePartKind.Word, whereOf(best.Words) is { Length: > 0 } where ? $"{said} trong {where}" : said, value);
    }

    private IEnumerable<ScorePart> Factors(SecondLook look)
    {
        if (IsExpired) yield return new ScorePart(ScorePartKind.Certificate, "chứng nhận đã hết hạn", SearchWeights.Expired);
        if (IsInScope) yield return new ScorePart(ScorePartKind.Place, "ở nơi được hỏi", SearchWeights.PlaceScope);
        if (look.Neighbours(Words) is var neighbours && neighbours > 1) yield return new ScorePart(ScorePartKind.Neighbours, "các chữ đứng liền nhau như khi gõ", neighbours);
        if (look.Name(Words) is var name && name > 1) yield return new ScorePart(ScorePartKind.Name, "tên nói đúng điều được hỏi", name);
    }

    private static string Said(TextAlternative alternative) => string.Join(' ', alternative.Words.Select(word => word.Exact));
}

/// <summary>An engine that can take a score apart.</summary>
public interface IScoreReader
{
    /// <param name="match">How the text was matched in the end: <see cref="SearchResult.Match"/>.</param>
    /// <returns>Null when the index does not hold the record.</returns>
    /// <exception cref="SearchUnavailableException">There is no index yet, or it cannot be read.</exception>
    Task<ScoredRecord?> ReadScoreAsync(SearchRequest request, TextMatch match, int num, CancellationToken cancellationToken);
}
