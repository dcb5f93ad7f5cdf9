namespace Catalog.Core.Records;

/// <summary>Rules that fields of several aggregates share: null, or one sentence that names the remedy.</summary>
internal static class FieldRules
{
    public static string? WebAddress(string? typed) =>
        Uri.TryCreate(typed, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null
            : "không phải địa chỉ trang, hãy nhập đủ như https://vidu.vn/trang";
}
