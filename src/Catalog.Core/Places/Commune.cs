namespace Catalog.Core.Places;

/// <summary>A unit of commune level (xã, phường, đặc khu) of today: the place every address points to.</summary>
public sealed class Commune : PlaceRow
{
    public const int CodeLength = 5;

    public required string Code { get; init; }
    public required string ProvinceCode { get; init; }

    /// <summary>A point inside the commune: "near" works without asking where the visitor is.</summary>
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }
    public required double AreaKm2 { get; init; }
}
