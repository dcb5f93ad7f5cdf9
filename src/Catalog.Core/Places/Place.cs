namespace Catalog.Core.Places;

/// <summary>A unit of any epoch as the snapshot holds it.</summary>
public sealed record Place
{
    public required PlaceKey Key { get; init; }
    public required string Name { get; init; }

    /// <summary>"Xã Hoài Ân".</summary>
    public required string FullName { get; init; }
    public required PlaceType Type { get; init; }
    public required string Slug { get; init; }
    public required string SortKey { get; init; }

    /// <summary>The unit it lies in: province of a commune, district of an old commune, province of an old district.</summary>
    public PlaceKey? Parent { get; init; }

    /// <summary>Communes only.</summary>
    public GeoPoint? Centre { get; init; }
    public double AreaKm2 { get; init; }
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day; null while the unit exists.</summary>
    public DateOnly? ValidTo { get; init; }

    public bool IsPresent => ValidTo is null;

    /// <summary>Inside a sentence or an address: "xã Hoài Ân", "thành phố Huế".</summary>
    public string InText => char.ToLowerInvariant(FullName[0]) + FullName[1..];

    /// <summary>The readable tail of its page's address: "hoai-an-21688", "hoai-an-h544".</summary>
    public string AddressTail => $"{Slug}-{Key.ToTail()}";
}
