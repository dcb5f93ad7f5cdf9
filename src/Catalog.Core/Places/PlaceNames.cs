namespace Catalog.Core.Places;

/// <summary>Names as pages print them: the old ones always beside the new.</summary>
public static class PlaceNames
{
    /// <summary>"xã Hoài Ân, tỉnh Gia Lai".</summary>
    public static string Address(this PlaceCatalog catalog, PlaceKey key) =>
        string.Join(", ", catalog.Outwards(key).Select(place => place.InText));

    /// <summary>"huyện Hoài Ân, tỉnh Bình Định"; several districts are joined; null for a commune that is new without a source.</summary>
    public static string? OldAddressOf(this PlaceCatalog catalog, string communeCode)
    {
        var districts = catalog.SourcesOf(communeCode).Select(source => source.Key.Kind == PlaceKind.OldCommune ? catalog.Find(source.Parent!.Value)! : source)
            .DistinctBy(district => district.Key).ToList();
        var byProvince = districts.GroupBy(district => district.Parent!.Value)
            .Select(group => $"{string.Join(" và ", group.Select(district => district.InText))}, {catalog.Find(group.Key)!.InText}");
        return districts.Count == 0 ? null : string.Join("; ", byProvince);
    }

    /// <summary>"xã Hoài Ân, tỉnh Gia Lai (trước 1/7/2025: huyện Hoài Ân, tỉnh Bình Định)".</summary>
    public static string AddressWithOld(this PlaceCatalog catalog, string communeCode)
    {
        var address = catalog.Address(PlaceKey.Commune(communeCode));
        return catalog.OldAddressOf(communeCode) is { } old ? $"{address} (trước 1/7/2025: {old})" : address;
    }

    /// <summary>
    /// Of an old unit: "xã Ân Phong, huyện Hoài Ân, tỉnh Bình Định (từ 1/7/2025: xã Hoài Ân, tỉnh Gia Lai)"; a district or
    /// province names its communes of today by number.
    /// </summary>
    public static string AddressWithNew(this PlaceCatalog catalog, PlaceKey old)
    {
        var communes = catalog.CommunesOf(old);
        var provinces = string.Join(", ", communes.Select(commune => commune.Parent!.Value).Distinct().Select(key => catalog.Find(key)!.InText));
        var now = old.Kind == PlaceKind.OldCommune || communes.Count == 1
            ? string.Join(" hoặc ", communes.Select(commune => commune.InText))
            : $"{communes.Count} xã, phường";
        return $"{catalog.Address(old)} (từ 1/7/2025: {now}, {provinces})";
    }
}
