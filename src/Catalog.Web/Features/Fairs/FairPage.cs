using Catalog.Core.Fairs;
using Catalog.Core.Records;
using Catalog.Design.Lists;
using Catalog.Design.Places;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace Catalog.Web.Features.Fairs;

public sealed record FairsPage
{
    public required FairListFilter Filter { get; init; }

    /// <summary>The same for calendars and feeds, which know days and places alone.</summary>
    public required FairFilter Followed { get; init; }
    public required string ProvinceCode { get; init; }

    /// <summary>The place it is limited to; null for the whole province, and for one that is not known.</summary>
    public required string? Place { get; init; }

    /// <summary>What runs or comes; in the layout of a month, what stands in it.</summary>
    public required int Coming { get; init; }
    public required int Past { get; init; }
    public required IReadOnlyList<FairKind> Kinds { get; init; }
    public required IReadOnlyList<FairLine> Fairs { get; init; }
    public required FairMonth Month { get; init; }
    public required IReadOnlyList<MapDot> Dots { get; init; }
    public required Paging Paging { get; init; }
}

public sealed record FairPage
{
    public required FairLine Line { get; init; }
    public required string? Theme { get; init; }
    public required IHtmlContent Description { get; init; }
    public required bool HasDescription { get; init; }
    public required IReadOnlyList<StopLine> Stops { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }
    public required IReadOnlyList<FairMove> Moves { get; init; }
    public required IReadOnlyList<ExhibitorLine> Exhibitors { get; init; }
    public required IReadOnlyList<Fact> Results { get; init; }
    public required string ProvinceCode { get; init; }
    public required IReadOnlyList<MapDot> Dots { get; init; }
}

public sealed record StopLine(string Days, string? Hours, string Where, string? Note, string? Url);

public sealed record ExhibitorLine(string Name, string Url, string? Booth);
