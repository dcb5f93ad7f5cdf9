namespace Catalog.Core.Records;

/// <summary>Rules that fields of several aggregates share: null, or the rest of a sentence that names the remedy.</summary>
internal static class FieldRules
{
    public static string? WebAddress(string? typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null
            : "không phải địa chỉ trang, hãy nhập đủ như https://vidu.vn/trang";

    public static string? MailAddress(string? typed) =>
        typed?.Split('@') is [{ Length: > 0 }, { Length: > 3 } host] && host.Contains('.', StringComparison.Ordinal) && !typed.Any(char.IsWhiteSpace) ? null
            : "không phải địa chỉ thư điện tử, hãy nhập như vanphong@vidu.vn";

    /// <summary>A point is two numbers or none.</summary>
    public static IEnumerable<FieldError> Point(double? latitude, double? longitude)
    {
        if (latitude.HasValue != longitude.HasValue)
            yield return new FieldError("latitude", "Tọa độ thiếu một số, hãy nhập cả vĩ độ và kinh độ hoặc bỏ trống cả hai.");
    }
}
