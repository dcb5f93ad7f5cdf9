using System.Globalization;

namespace Catalog.Core.Search.Understanding;

/// <summary>"ocop 4 sao", "5*", "bốn sao", "4 sao trở lên" → the stars of a certificate that holds. One and two stars are never certified (QĐ 26/2026/QĐ-TTg, Điều 3).</summary>
internal static class StarIntent
{
    private const int Most = 5, FewestCertified = 3;
    private static readonly TextToken[] AndMore = [.. TextPipeline.Tokens("trở lên")];

    /// <summary>5*, 4★: the sign as a word, so that it survives.</summary>
    public static string SpellOut(string text)
    {
        if (text.AsSpan().IndexOfAny('*', '★', '⭐') <= 0) return text;
        return string.Concat(text.Select((letter, i) => letter is '*' or '★' or '⭐' && i > 0 && (char.IsAsciiDigit(text[i - 1]) || text[i - 1] == ' ') ? " sao" : letter.ToString()));
    }

    public static void Read(QueryWords query)
    {
        if (query.IsLiteral(FindingKinds.Stars)) return;
        for (var i = 0; i < query.Count; i++)
        {
            if (Stars(query, i) is not var (stars, length)) continue;
            var andMore = WordPhrases<bool>.Begins(query.Words, i + length, AndMore);
            query.Take(i, length + (andMore ? AndMore.Length : 0));
            Apply(query, stars, andMore);
        }
    }

    private static void Apply(QueryWords query, int stars, bool andMore)
    {
        if (stars < FewestCertified)
        {
            query.Hints.Add(new SearchHint("OCOP chỉ công nhận sản phẩm từ 3 sao; hạng 1 và 2 sao không được cấp giấy chứng nhận.", new CatalogQuery().With(FacetNames.Stars, "3").ToUrl(Records.CatalogLinks.Products)));
            return;
        }
        string[] values = [.. Enumerable.Range(stars, andMore ? Most - stars + 1 : 1).Select(value => value.ToString(CultureInfo.InvariantCulture))];
        query.Filters = query.Filters.With(FacetNames.Stars, values);
        query.Findings.Add(new QueryFinding(FindingKinds.Stars, string.Join(',', values), $"OCOP {string.Join(", ", values)} sao"));
    }

    private static (int Stars, int Length)? Stars(QueryWords query, int at)
    {
        var word = query.Words[at];
        if (word.Folded is [>= '1' and <= '5', 's', 'a', 'o']) return (word.Folded[0] - '0', 1);
        if (at + 1 >= query.Count || query.Words[at + 1].Exact != "sao") return null;
        var value = word.Exact is [>= '1' and <= '5'] ? word.Exact[0] - '0' : NumberWords.ValueOf(word);
        return value is { } stars and >= 1 and <= Most ? (stars, 2) : null;
    }
}
