namespace Catalog.Core.Places;

/// <summary>How a unit went over into another, in the words of the official table.</summary>
public enum PlaceLinkKind
{
    Merged,
    ProvinceChanged,

    /// <summary>A part only: which part, only a person can tell.</summary>
    Ambiguous,

    /// <summary>Part of the land with all of its people.</summary>
    SplitPopulation,
    Unchanged,
    Renamed,
}

/// <summary>
/// From a unit that ended to one that took it over. Whether a unit was split is told by the number of its links, not by
/// their kind: two old communes were split in rows marked as merged.
/// </summary>
public sealed class PlaceLink
{
    public const int NoteLength = 200;

    /// <summary>A <see cref="PlaceKey"/>: an old commune, an island district without communes, or a commune that ended later.</summary>
    public required string FromKey { get; init; }
    public required string CommuneCode { get; init; }
    public required PlaceLinkKind Kind { get; init; }
    public string? Note { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public required string Revision { get; init; }
}
