namespace Catalog.Core.Places;

public enum PlaceAliasKind
{
    /// <summary>"BĐ", "TP HCM".</summary>
    Abbreviation,

    /// <summary>Another spelling: "Qui Nhơn".</summary>
    Variant,

    /// <summary>A name the unit itself bore earlier.</summary>
    FormerName,

    /// <summary>A village, market or nickname that no list of units holds: "Bàu Đá".</summary>
    Local,
}

/// <summary>Another word for a unit. One row per word and unit; a word may mean several.</summary>
public sealed class PlaceAlias
{
    public required string Alias { get; init; }

    /// <summary>A <see cref="PlaceKey"/>.</summary>
    public required string TargetKey { get; init; }
    public required PlaceAliasKind Kind { get; init; }
    public required string SearchKey { get; init; }

    /// <summary>0 to 100: the likelier meaning first.</summary>
    public required int Weight { get; init; }
    public DateOnly? ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public required string Revision { get; init; }
}
