using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Catalog.Web.Hosting.Settings;

/// <summary>The text of a setting as its type, or nothing. Strict: a value in the wrong case is a wrong value.</summary>
internal static class SettingValue
{
    public static object? Parse(SettingKey key, string text)
    {
        var type = Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType;
        if (type == typeof(string)) return IsText(key.Setting, text) ? text : null;
        if (type == typeof(bool)) return text switch { "true" => true, "false" => false, _ => null };
        if (type == typeof(int))
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= key.Setting.Min && number <= key.Setting.Max ? number : null;
        }
        if (type == typeof(Uri)) return Uri.TryCreate(text, UriKind.Absolute, out var uri) && IsSite(uri) ? uri : null;
        if (type == typeof(IReadOnlyList<IPNetwork>)) return Networks(text);
        if (type == typeof(IReadOnlyList<Uri>)) return Sites(text);
        return type.IsEnum ? Enumeration(type, text) : throw new NotSupportedException($"{key.Name}: no reader for {type}");
    }

    /// <summary>The allowed values in words.</summary>
    public static string Allowed(SettingKey key)
    {
        var type = Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType;
        if (key.Setting.Allowed is { } words) return words;
        if (type == typeof(bool)) return "true hoặc false";
        if (type == typeof(int)) return $"số nguyên từ {key.Setting.Min} đến {key.Setting.Max}";
        if (type == typeof(Uri)) return "địa chỉ đầy đủ, bắt đầu bằng https:// hoặc http://, không có phần sau dấu ?";
        if (type == typeof(IReadOnlyList<IPNetwork>)) return "các địa chỉ IP hoặc dải IP cách nhau bằng dấu phẩy, ví dụ 10.0.0.5, 10.1.0.0/16";
        return type.IsEnum ? string.Join(" hoặc ", Enum.GetNames(type)) : $"chữ, không quá {key.Setting.MaxLength} ký tự";
    }

    /// <summary>The allowed value that was probably meant.</summary>
    public static string? Nearest(SettingKey key, string text)
    {
        var type = key.Property.PropertyType;
        if (type == typeof(bool)) return NearestName.Of(text, ["true", "false"]);
        return type.IsEnum && !IsFlags(type) ? NearestName.Of(text, Enum.GetNames(type)) : null;
    }

    private static bool IsText(SettingAttribute setting, string text) =>
        text.Length <= setting.MaxLength && !text.Any(char.IsControl)
        && (setting.Pattern is null || Regex.IsMatch(text, setting.Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    private static bool IsSite(Uri uri) =>
        (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;

    private static List<Uri>? Sites(string text)
    {
        var sites = new List<Uri>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(part, UriKind.Absolute, out var site) || !IsSite(site)) return null;
            sites.Add(site);
        }
        return sites;
    }

    private static object? Enumeration(Type type, string text)
    {
        if (!IsFlags(type)) return Enum.GetNames(type).Contains(text) ? Enum.Parse(type, text) : null;
        // Lists such as roles are written as people write them: small letters.
        var known = Enum.GetNames(type).ToDictionary(name => name.ToLowerInvariant());
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        return names.All(known.ContainsKey) ? Enum.Parse(type, string.Join(',', names.Select(name => known[name]))) : null;
    }

    private static bool IsFlags(Type type) => type.IsDefined(typeof(FlagsAttribute), inherit: false);

    private static List<IPNetwork>? Networks(string text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network)) networks.Add(network);
            else if (IPAddress.TryParse(part, out var address)) networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else return null;
        }
        return networks;
    }
}
