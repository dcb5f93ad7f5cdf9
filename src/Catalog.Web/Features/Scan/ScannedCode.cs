using System.Text.RegularExpressions;
using Catalog.Core.Products;
using Catalog.Core.Text;

namespace Catalog.Web.Features.Scan;

public enum ScannedKind
{
    /// <summary>What our own labels print.</summary>
    PublicCode,

    /// <summary>A GS1 number with a check digit that fits.</summary>
    Gtin,

    /// <summary>As many digits as a GS1 number, but the check digit does not fit.</summary>
    BrokenGtin,
    DecisionNumber,

    /// <summary>An address of somebody else.</summary>
    ForeignAddress,
    Other,
}

/// <summary>What somebody scanned, photographed or typed, taken apart without asking anybody.</summary>
/// <param name="Value">The code in its usual form; of a foreign address the host alone.</param>
public readonly partial record struct ScannedCode(ScannedKind Kind, string Value)
{
    private const int MaxLength = 2000;

    public static ScannedCode Read(string? scanned)
    {
        var text = scanned is null ? "" : string.Concat(scanned.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        if (text.Length is 0 or > MaxLength) return new ScannedCode(ScannedKind.Other, "");
        if (Label().Match(text) is { Success: true } label && PublicCode.Normalize(label.Groups["code"].Value) is { } printed) return new ScannedCode(ScannedKind.PublicCode, printed);
        if (Element().Match(text) is { Success: true } element && Gtin.Normalize(element.Groups["gtin"].Value) is { } linked) return new ScannedCode(ScannedKind.Gtin, linked);
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return new ScannedCode(ScannedKind.ForeignAddress, address!.Host);
        if (Gtin.Normalize(text) is { } gtin) return new ScannedCode(ScannedKind.Gtin, gtin);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits.Length is 8 or 12 or 13 or 14 && digits.Length >= text.Length - 4) return new ScannedCode(ScannedKind.BrokenGtin, text);
        if (PublicCode.Normalize(text) is { } typed) return new ScannedCode(ScannedKind.PublicCode, typed);
        return text.Contains('/', StringComparison.Ordinal) && text.Any(char.IsAsciiDigit) ? new ScannedCode(ScannedKind.DecisionNumber, text) : new ScannedCode(ScannedKind.Other, text);
    }

    /// <summary>The address that labels print, under whatever name the site was known by.</summary>
    [GeneratedRegex("^https?://[^/]+(/[^?#]*)?/p/(?<code>[0-9A-Za-z]{7})/?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();

    /// <summary>GS1 Digital Link (/01/…) and element strings, (01)….</summary>
    [GeneratedRegex(@"(/01/|^\(01\)|^01(?=[0-9]{14}))(?<gtin>[0-9]{8,14})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Element();
}
