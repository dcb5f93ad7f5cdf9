namespace Catalog.Core.Search;

/// <summary>Hỏi and ngã sound alike in the South and the Centre and are written one for the other: mãng cầu, mảng cầu.</summary>
public static class SwappedTone
{
    /// <summary>What the swapped spelling counts, beside 1 for the one that was typed.</summary>
    public const float Weight = 0.5f;
    private const string Hoi = "ảẩẳẻểỉỏổởủửỷ";
    private const string Nga = "ãẫẵẽễĩõỗỡũữỹ";

    /// <summary>The word with the other tone, or null when it has neither.</summary>
    public static string? Of(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var (from, to) = Hoi.Contains(word[i], StringComparison.Ordinal) ? (Hoi, Nga) : (Nga, Hoi);
            var place = from.IndexOf(word[i], StringComparison.Ordinal);
            if (place >= 0) return string.Concat(word.AsSpan(0, i), [to[place]], word.AsSpan(i + 1));
        }
        return null;
    }
}
