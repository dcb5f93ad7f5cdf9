using System.Globalization;
using System.Text;

namespace Catalog.Core.Text;

/// <summary>Letter → letter without marks, for every letter of Latin script: made once from the Unicode decompositions. They leave đ alone, so it is added.</summary>
internal static class FoldTable
{
    private const int First = 0x80, End = 0x1F00; // the last block: Latin Extended Additional
    private static readonly char[] Letters = [.. Enumerable.Range(First, End - First).Select(c => Bare((char)c))];

    public static char Of(char c) => c is < (char)First or >= (char)End ? c : Letters[c - First];

    private static char Bare(char c)
    {
        if (c is 'đ' or 'ð') return 'd';
        if (!char.IsLetter(c)) return c;
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts.Skip(1).All(part => CharUnicodeInfo.GetUnicodeCategory(part) == UnicodeCategory.NonSpacingMark) ? parts[0] : c;
    }
}
