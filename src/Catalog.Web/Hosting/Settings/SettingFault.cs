using System.Text.RegularExpressions;

namespace Catalog.Web.Hosting.Settings;

/// <summary>One wrong setting in at most three lines: the thing and its value, what is allowed, the remedy.</summary>
public sealed partial record SettingFault(string What, string Allowed, string Remedy)
{
    public static SettingFault Wrong(SettingKey key, string value, string allowed, string? nearest)
    {
        var shown = key.Setting.IsSecret ? "***" : Shorten(value);
        return new($"Cài đặt {key.Name} không nhận giá trị \"{shown}\".",
            $"Giá trị cho phép: {allowed}.",
            (nearest is null ? "Sửa lại giá trị" : $"Có phải ý bạn là \"{nearest}\"? Sửa lại") + $" (biến môi trường {key.Variable}) rồi chạy lại.");
    }

    public static SettingFault Unknown(string name, string? value, string? nearest, string others)
    {
        var shown = MayBeSecret(name, value, nearest) ? "***" : Shorten(value ?? "");
        return new($"Không có cài đặt nào tên {name} (giá trị \"{shown}\").",
            others,
            (nearest is null ? "Bỏ cài đặt này" : $"Có phải ý bạn là {nearest} (biến môi trường {Variable(nearest)})? Sửa tên hoặc bỏ đi") + " rồi chạy lại.");
    }

    /// <summary>Nobody knows what a misspelt setting holds: it may be the password that its right name would hide.</summary>
    private static bool MayBeSecret(string name, string? value, string? nearest) =>
        value?.Contains("password", StringComparison.OrdinalIgnoreCase) == true
        || CatalogSettings.Keys.Any(key => key.Setting.IsSecret && (key.Name == nearest || name.StartsWith(key.Name[..(key.Name.LastIndexOf(':') + 1)], StringComparison.OrdinalIgnoreCase)));

    public static string Variable(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    public override string ToString() => string.Join(Environment.NewLine, What, Allowed, Remedy);

    /// <summary>An account written into an address is not shown either.</summary>
    private static string Shorten(string value)
    {
        var shown = Account().Replace(value, "//***@");
        return shown.Length <= 80 ? shown : shown[..80] + "…";
    }

    [GeneratedRegex("//[^/@,]*@", RegexOptions.None, 1000)]
    private static partial Regex Account();
}
