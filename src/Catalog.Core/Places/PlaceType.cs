namespace Catalog.Core.Places;

/// <summary>What a unit calls itself.</summary>
public enum PlaceType
{
    /// <summary>Tỉnh.</summary>
    Province,

    /// <summary>Thành phố, of any level.</summary>
    City,

    /// <summary>Quận (until 30/6/2025).</summary>
    UrbanDistrict,

    /// <summary>Huyện (until 30/6/2025).</summary>
    District,

    /// <summary>Thị xã (until 30/6/2025).</summary>
    Town,

    /// <summary>Thị trấn (until 30/6/2025).</summary>
    Township,

    /// <summary>Phường.</summary>
    Ward,

    /// <summary>Xã.</summary>
    Commune,

    /// <summary>Đặc khu.</summary>
    SpecialZone,
}

/// <summary>The words for <see cref="PlaceType"/>, as printed and as typed.</summary>
public static class PlaceTypes
{
    private static readonly (PlaceType Type, string Word)[] Printed =
    [
        (PlaceType.City, "Thành phố"), (PlaceType.Township, "Thị trấn"), (PlaceType.Town, "Thị xã"), (PlaceType.SpecialZone, "Đặc khu"),
        (PlaceType.Ward, "Phường"), (PlaceType.District, "Huyện"), (PlaceType.UrbanDistrict, "Quận"), (PlaceType.Province, "Tỉnh"), (PlaceType.Commune, "Xã"),
    ];

    /// <summary>Folded words before a name, the longest first, so that "thi xa" is not read as "xa".</summary>
    internal static readonly (PlaceType Type, string[] Words)[] Typed =
    [
        (PlaceType.City, ["thanh", "pho"]), (PlaceType.Township, ["thi", "tran"]), (PlaceType.Town, ["thi", "xa"]), (PlaceType.SpecialZone, ["dac", "khu"]),
        (PlaceType.Ward, ["phuong"]), (PlaceType.District, ["huyen"]), (PlaceType.UrbanDistrict, ["quan"]), (PlaceType.Province, ["tinh"]), (PlaceType.Commune, ["xa"]),
        (PlaceType.City, ["tp"]), (PlaceType.Town, ["tx"]), (PlaceType.Township, ["tt"]), (PlaceType.SpecialZone, ["dk"]),
        (PlaceType.Ward, ["p"]), (PlaceType.District, ["h"]), (PlaceType.UrbanDistrict, ["q"]), (PlaceType.Province, ["t"]), (PlaceType.Commune, ["x"]),
    ];

    /// <summary>"Thị trấn Ngô Mây" → township, "Ngô Mây"; without such a word no type and the text itself.</summary>
    public static (PlaceType? Type, string Name) Split(string fullName)
    {
        foreach (var (type, word) in Printed)
        {
            if (fullName.Length > word.Length + 1 && fullName.StartsWith(word, StringComparison.Ordinal) && fullName[word.Length] == ' ')
                return (type, fullName[(word.Length + 1)..]);
        }
        return (null, fullName);
    }
}
