using Catalog.Core.Records;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace Catalog.Web.Features.Fairs;

public sealed record FairsPage(FairFilter Filter, int Coming, int Past, IReadOnlyList<FairLine> Fairs, Paging Paging)
{
    public string Url => Filter.ToUrl(CatalogLinks.Fairs);
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
}

public sealed record StopLine(string Days, string? Hours, string Where, string? Note, string? Url);

public sealed record ExhibitorLine(string Name, string Url, string? Booth);
