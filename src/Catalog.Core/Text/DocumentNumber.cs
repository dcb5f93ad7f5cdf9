using System.Text;

namespace Catalog.Core.Text;

/// <summary>Numbers of decisions and certificates, which people type in many ways.</summary>
public static class DocumentNumber
{
    /// <summary>
    /// One key for all spellings of a number: "0012 / QĐ–UBND", "12/qd-ubnd" and "12/QĐUBND" have the same. Only letters and
    /// digits count, folded and without leading zeros; a separator counts between two digits only, because 1/23 is not 12/3.
    /// Empty when nothing is left; never longer than <paramref name="typed"/> in NFC.
    /// </summary>
    public static string Key(string typed)
    {
        var key = new StringBuilder(typed.Length);
        var isSeparated = false;
        foreach (var c in VietnameseText.Fold(typed))
        {
            if (!char.IsLetterOrDigit(c))
            {
                isSeparated |= char.IsPunctuation(c) || char.IsSymbol(c);
                continue;
            }
            var followsDigit = key.Length > 0 && char.IsAsciiDigit(key[^1]);
            if (char.IsAsciiDigit(c) && followsDigit && isSeparated) key.Append('/');
            if (c != '0' || (followsDigit && !isSeparated)) key.Append(c);
            isSeparated = false;
        }
        return key.ToString();
    }
}
