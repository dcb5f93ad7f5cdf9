using System.Diagnostics.CodeAnalysis;

namespace Catalog.Core.Places;

/// <summary>Which list a code belongs to. Old and present lists reuse the same codes, so a code alone names nothing.</summary>
public enum PlaceKind
{
    Commune,
    Province,
    OldCommune,
    OldDistrict,
    OldProvince,
}

/// <summary>
/// Names one unit of any epoch: <c>xa:21688</c>, <c>tinh:52</c> today; <c>x:21609</c>, <c>h:544</c>, <c>t:52</c> before
/// 1/7/2025. Used in parameters, addresses and links between places.
/// </summary>
public readonly record struct PlaceKey(PlaceKind Kind, string Code)
{
    public const int MaxLength = 10;

    public static PlaceKey Commune(string code) => new(PlaceKind.Commune, code);

    public static PlaceKey Province(string code) => new(PlaceKind.Province, code);

    public bool IsOld => Kind is PlaceKind.OldCommune or PlaceKind.OldDistrict or PlaceKind.OldProvince;

    public override string ToString() => $"{Prefix(Kind)}:{Code}";

    /// <summary>The tail of an address: <c>h544</c>; today's communes are their code alone.</summary>
    public string ToTail() => Kind == PlaceKind.Commune ? Code : Prefix(Kind) + Code;

    public static PlaceKey Parse(string text) =>
        TryParse(text, out var key) ? key : throw new FormatException($"'{text}' is no place key; write it as xa:21688, tinh:52, x:21609, h:544 or t:52.");

    public static bool TryParse([NotNullWhen(true)] string? text, out PlaceKey key)
    {
        key = default;
        if (text is not { Length: > 2 and <= MaxLength }) return false;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && TryCreate(text[..colon], text[(colon + 1)..], out key);
    }

    /// <summary>Reads <see cref="ToTail"/> from the end of an address.</summary>
    public static bool TryParseTail([NotNullWhen(true)] string? tail, out PlaceKey key)
    {
        key = default;
        if (tail is not { Length: > 1 and < MaxLength }) return false;
        var digits = tail.AsSpan().IndexOfAnyInRange('0', '9');
        return digits >= 0 && TryCreate(digits == 0 ? "xa" : tail[..digits], tail[digits..], out key);
    }

    private static bool TryCreate(string prefix, string code, out PlaceKey key)
    {
        key = default;
        PlaceKind? kind = prefix switch
        {
            "xa" => PlaceKind.Commune,
            "tinh" => PlaceKind.Province,
            "x" => PlaceKind.OldCommune,
            "h" => PlaceKind.OldDistrict,
            "t" => PlaceKind.OldProvince,
            _ => null,
        };
        if (kind is null || code.Length != LengthOf(kind.Value) || !code.All(char.IsAsciiDigit)) return false;
        key = new PlaceKey(kind.Value, code);
        return true;
    }

    private static int LengthOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Commune or PlaceKind.OldCommune => 5,
        PlaceKind.OldDistrict => 3,
        _ => 2,
    };

    private static string Prefix(PlaceKind kind) => kind switch
    {
        PlaceKind.Commune => "xa",
        PlaceKind.Province => "tinh",
        PlaceKind.OldCommune => "x",
        PlaceKind.OldDistrict => "h",
        _ => "t",
    };
}
