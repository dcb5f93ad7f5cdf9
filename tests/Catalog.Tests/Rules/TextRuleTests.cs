using System.Text.RegularExpressions;

namespace Catalog.Tests.Rules;

/// <summary>What no file of the repository may say. The patterns are built in pieces, or this file would break its own rules.</summary>
public sealed class TextRuleTests
{
    public static TheoryData<string, string, string> Forbidden => new()
    {
        { "", @"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b", "an intention belongs in the tracker, not in a file" },
        { "", "/wo" + "rk/", "a path of one machine" },
        { "", @"\bissues? #?[0-9]", "the repository speaks of the product alone" },
        { "(?<!^\\.ci/run)$", @"\.\./sha" + "red", "a folder that a clone does not have" },
        { @"\.cs$", @"^\s*#reg" + "ion", "a file that needs folding is too long" },
        { @"^tests/.*\.cs$", @"Thread\.Sl" + @"eep|Task\.De" + "lay", "await a signal instead of a time" },
        { @"\.(cshtml|razor|cs)$", @"Html\.Ra" + "w", "text is encoded by the view" },
        { @"^(?!.*/Migrations/).*\.cs$", @"^namespace [^;]+$", "file-scoped namespaces" },
        // Places are spelt as the official lists spell them, and search reads both ways.
        { @"^src/(?!Catalog\.Core/(Places/|Search/(TonePlacement|Understanding))).*\.(cs|cshtml|razor|txt|md|js)$",
            @"(?<![qQ])([oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ]|O[ÀÁẢÃẠÈÉẺẼẸ]|U[ỲÝỶỸỴ])(?!\p{L})", "the mark stands on the first vowel: hóa, khỏe, thủy, hủy" },
        { @"\.(cshtml|razor)$", @"\s(style|on[a-z]+)=""", "the content security policy allows no inline style or handler" },
    };

    [Theory, MemberData(nameof(Forbidden))]
    public void File_OfTheRepository_DoesNotSay(string files, string pattern, string because)
    {
        var place = new Regex(files, RegexOptions.None, TimeSpan.FromSeconds(1));
        var words = new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        var hits =
            from file in Repository.Files
            where place.IsMatch(file.Path)
            from line in file.Lines.Select((text, index) => (text, number: index + 1))
            where words.IsMatch(line.text)
            select $"{file.Path}({line.number}): {line.text.Trim()}";

        Assert.True(!hits.Any(), $"{because}:\n{string.Join('\n', hits)}");
    }
}
