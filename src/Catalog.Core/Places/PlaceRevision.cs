using Catalog.Core.Records;
using Catalog.Core.Text;

namespace Catalog.Core.Places;

/// <summary>One load of the lists; the latest says what the tables hold. Its change tells readers to look up places anew.</summary>
public sealed class PlaceRevision : Record
{
    public const int HashLength = 64;

    public override RecordType Type => RecordType.Place;

    /// <summary>The day from which the lists are right: "2026-04-30".</summary>
    public string Revision { get; private init; } = "";

    /// <summary>SHA-256 of the files, so that a corrected file of the same day is loaded again.</summary>
    public string Hash { get; private init; } = "";
    public int Communes { get; private init; }

    /// <summary>How many communes ended with this load.</summary>
    public int Closed { get; private init; }

    internal static PlaceRevision Create(PlaceSeed seed, int communes, int closed, DateTimeOffset at) => new()
    {
        Revision = seed.Revision,
        Hash = seed.Hash,
        Communes = communes,
        Closed = closed,
        Code = PublicCode.Create(),
        Version = 1,
        CreatedAt = at,
        ChangedAt = at,
        Name = $"Đơn vị hành chính {seed.Revision}",
        SortKey = seed.Revision,
        SearchKey = seed.Revision,
    };
}
