namespace Catalog.Admin.Accounts;

/// <summary>Where somebody wanted to go before signing in. It comes from outside: only a path of the back office is followed.</summary>
public static class ReturnPath
{
    public const string Parameter = "ve";
    private const int MaxLength = 500;

    public static string Of(string? asked) => IsOurs(asked) ? asked! : StaffGate.Path;

    private static bool IsOurs(string? asked) =>
        asked is { Length: <= MaxLength } && asked.StartsWith(StaffGate.Path, StringComparison.Ordinal)
        && (asked.Length == StaffGate.Path.Length || asked[StaffGate.Path.Length] is '/' or '?')
        && asked.All(letter => letter is > ' ' and <= '~' and not '\\')
        && !asked.Contains("//", StringComparison.Ordinal) && !asked.Contains("..", StringComparison.Ordinal);
}
