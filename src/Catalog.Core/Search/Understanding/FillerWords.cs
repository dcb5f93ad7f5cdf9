namespace Catalog.Core.Search.Understanding;

/// <summary>
/// What people say around the thing they look for: "mua … ở đâu", "giá bao nhiêu". Dropped unless it is all there is, or
/// belongs to a word beside it: giá is also the bean sprout, and "điểm bán" has its "bán".
/// </summary>
public static class FillerWords
{
    private static readonly WordPhrases<bool> Phrases = new(new[]
    {
        "cho tôi hỏi", "cho mình hỏi", "cho hỏi", "tôi muốn mua", "tôi cần mua", "muốn mua", "cần mua", "cần tìm", "tìm mua", "tìm kiếm", "đặt mua", "đặt hàng", "mua", "bán", "tìm", "xin",
        "mua ở đâu", "bán ở đâu", "ở đâu bán", "ở đâu có", "ở đâu", "chỗ nào bán", "chỗ nào", "nơi bán", "ở", "tại",
        "giá bao nhiêu", "bao nhiêu tiền", "bao nhiêu", "giá cả", "giá rẻ", "giá", "rẻ nhất", "rẻ", "phía", "đạt",
        "loại nào ngon", "loại ngon", "ngon nhất", "ngon", "tốt nhất", "chính gốc", "chính hãng", "chính hiệu", "uy tín", "nổi tiếng", "chất lượng tốt", "hàng xịn", "xịn",
        "sản phẩm", "sp", "các loại", "những", "các", "nào", "vậy", "ạ", "nhé", "với", "online", "review",
    }.Select(phrase => (phrase, true)));

    /// <summary>Which words to leave out; none when nothing else would remain.</summary>
    /// <param name="mayDropAll">Something else was said: a place, a filter.</param>
    public static bool[] Find(IReadOnlyList<TextToken> words, Vocabulary vocabulary, bool mayDropAll = false)
    {
        var dropped = new bool[words.Count];
        for (var i = 0; i < words.Count;)
        {
            var (length, _) = Phrases.At(words, i);
            if (length == 0 || IsBound(words, i, length, dropped, vocabulary))
            {
                i++;
                continue;
            }
            Array.Fill(dropped, true, i, length);
            i += length;
        }
        return !mayDropAll && Array.TrueForAll(dropped, isDropped => isDropped) ? new bool[words.Count] : dropped;
    }

    /// <summary>Belongs to the word before or behind it. Words of several syllables are meant as they are.</summary>
    private static bool IsBound(IReadOnlyList<TextToken> words, int from, int length, bool[] dropped, Vocabulary vocabulary) =>
        length == 1 && (from > 0 && !dropped[from - 1] && vocabulary.PairsOf(words[from - 1], words[from]) > 0
            || from + 1 < words.Count && vocabulary.PairsOf(words[from], words[from + 1]) > 0);
}
