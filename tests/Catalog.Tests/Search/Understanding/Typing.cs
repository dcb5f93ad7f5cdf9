using System.Text;
using Catalog.Core.Text;

namespace Catalog.Tests.Search.Understanding;

/// <summary>The keys somebody presses for a word, the tone last as most people do.</summary>
internal static class Typing
{
    private const string Marked = "ăâđêôơư";
    private static readonly string[] TelexKeys = ["aw", "aa", "dd", "ee", "oo", "ow", "uw"], VniKeys = ["a8", "a6", "d9", "e6", "o6", "o7", "u7"];

    public static string Telex(string word) => Keys(word, TelexKeys, " frxsj");

    public static string Vni(string word) => Keys(word, VniKeys, " 23415");

    private static string Keys(string word, string[] marks, string tones)
    {
        var (bare, tone) = VietnameseSyllable.TakeTone(word);
        var keys = new StringBuilder();
        foreach (var letter in bare) keys.Append(Marked.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var mark ? marks[mark] : letter.ToString());
        return tone == Tone.Level ? keys.ToString() : keys.Append(tones[(int)tone]).ToString();
    }
}
