namespace Catalog.Core.Places;

/// <summary>A province, district or commune of before 1/7/2025. Labels, certificates and people go on naming them.</summary>
public sealed class OldUnit : PlaceRow
{
    /// <summary>The text of <see cref="PlaceKey"/>: <c>t:52</c>, <c>h:544</c>, <c>x:21688</c>.</summary>
    public required string Key { get; init; }
    public required string Code { get; init; }

    /// <summary>The district of a commune, the province of a district.</summary>
    public string? ParentKey { get; init; }
}
