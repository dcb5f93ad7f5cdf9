using System.Collections.Frozen;
using System.Text;
using Catalog.Core.Records;

namespace Catalog.Admin.Accounts;

/// <summary>
/// What a password must be: long, and not one of those that everybody tries first. No rule about capitals or digits, which
/// only makes people write Matkhau@2026.
/// </summary>
public static class PasswordRules
{
    public const int Least = 12, Most = 128;

    private static readonly Lazy<FrozenSet<string>> Common = new(Read);

    /// <summary>How many words the list of common ones holds.</summary>
    public static int CommonCount => Common.Value.Count;

    /// <summary>One spelling for one password, however the keyboard composes ư. Spaces stay.</summary>
    public static string Normalize(string? typed) => (typed ?? "").Normalize(NormalizationForm.FormC);

    /// <summary>What is wrong with a new password of this account; null when it will do.</summary>
    public static FieldError? Check(string? typed, Account account)
    {
        var password = Normalize(typed);
        if (password.Length < Least) return new("password", $"Mật khẩu ngắn quá, hãy nhập từ {Least} ký tự trở lên; một câu vài từ vừa dài vừa dễ nhớ.");
        if (password.Length > Most) return new("password", $"Mật khẩu dài quá, hãy nhập không quá {Most} ký tự.");
        return IsGuessed(password.ToLowerInvariant(), account) ? new("password", "Mật khẩu này nhiều người dùng hoặc dễ đoán, hãy chọn một câu khác.") : null;
    }

    private static bool IsGuessed(string password, Account account)
    {
        var core = Core(password);
        return Common.Value.Contains(password) || Common.Value.Contains(core) || core.Length < 3 || password.Distinct().Count() < 5
            || IsRepeated(password) || IsRun(password)
            || Own(account).Any(word => word.Length > 3 && core.Contains(word, StringComparison.Ordinal) && core.Length - word.Length < 4);
    }

    /// <summary>Without the digits and signs that people put around a word.</summary>
    private static string Core(string password) => password.Trim([.. password.Where(letter => !char.IsLetter(letter)).Distinct()]);

    private static IEnumerable<string> Own(Account account) =>
        [(account.Email ?? "").Split('@')[0], .. account.DisplayName.ToLowerInvariant().Split(' '), account.DisplayName.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)];

    /// <summary>One common word, or a short piece, again and again.</summary>
    private static bool IsRepeated(string password)
    {
        for (var length = 1; length <= password.Length / 2; length++)
        {
            if (password.Length % length == 0 && Enumerable.Range(length, password.Length - length).All(at => password[at] == password[at - length])
                && (length < 5 || Common.Value.Contains(password[..length]))) return true;
        }
        return false;
    }

    /// <summary>abcdefghijkl, 987654321098.</summary>
    private static bool IsRun(string password) =>
        Enumerable.Range(1, password.Length - 1).Count(at => Math.Abs(password[at] - password[at - 1]) == 1) >= password.Length - 3;

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
