using Catalog.Core.Places;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;

namespace Catalog.Web.Features.Places;

public sealed record PlacePage
{
    public required Place Place { get; init; }

    /// <summary>The units it lies in, outwards.</summary>
    public required IReadOnlyList<string> Around { get; init; }

    /// <summary>Of a unit that ended: the communes of today it went over to.</summary>
    public required IReadOnlyList<LabelledLink> Communes { get; init; }
    public required bool IsSplit { get; init; }

    /// <summary>Of a commune of today: the units it was made from.</summary>
    public required IReadOnlyList<LabelledLink> MadeFrom { get; init; }

    /// <summary>The communes to show on the map.</summary>
    public required IReadOnlyList<string> CommuneCodes { get; init; }
    public required string ProvinceCode { get; init; }

    /// <summary>The units that answer for it, of a commune of today.</summary>
    public required IReadOnlyList<Fact> Units { get; init; }
    public required ProductList Products { get; init; }
    public required IReadOnlyList<RegisterRow> Producers { get; init; }
    public required int ProducerCount { get; init; }
    public required IReadOnlyList<OutletLine> Outlets { get; init; }
    public required int OutletCount { get; init; }

    /// <summary>Those that run or come.</summary>
    public required int FairCount { get; init; }
    public required IReadOnlyList<FairBrief> Fairs { get; init; }
}
