using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;

namespace Catalog.Web.Features.Outlets;

public sealed record OutletsPage
{
    public required DateTimeOffset Now { get; init; }
    public required string? Typed { get; init; }
    public required string? Place { get; init; }
    public required bool PlaceUnknown { get; init; }
    public required IReadOnlyList<OutletChoice> Kinds { get; init; }
    public required IReadOnlyList<OutletLine> Outlets { get; init; }
    public required Paging Paging { get; init; }
    public required string Url { get; init; }
}

public sealed record OutletChoice(string Label, int Count, string Url, bool IsChosen);

public sealed record OutletLine(string Name, string Url, string Kind, bool IsSign, string Address, OpeningText Opening, int Products, bool HasParking, bool IsWheelchairAccessible, DateOnly? ConfirmedOn, bool IsStale)
{
    public const int StaleMonths = 7;

    public static OutletLine Of(Outlet outlet, int products, PlaceCatalog places, DateTimeOffset now) => new(
        outlet.Name,
        CatalogLinks.To(RecordType.Outlet, outlet.Id, outlet.Name),
        OutletWords.Of(outlet.Kind),
        outlet.Kind is OutletKind.VietnamesePride or OutletKind.VietnameseQuintessence,
        places.Commune(outlet.CommuneCode) is { } commune ? $"{outlet.AddressLine}, {commune.InText}" : outlet.AddressLine,
        OpeningText.Of(outlet, now),
        products,
        outlet.HasParking,
        outlet.IsWheelchairAccessible,
        outlet.ConfirmedOn,
        outlet.ConfirmedOn is null || outlet.ConfirmedOn < VietnamTime.DayOf(now).AddMonths(-StaleMonths));
}

public sealed record OutletPage
{
    public required OutletLine Line { get; init; }
    public required DateOnly Today { get; init; }
    public required string? Introduction { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }
    public required IReadOnlyList<string> Hours { get; init; }
    public required IReadOnlyList<string> Exceptions { get; init; }
    public required IReadOnlyList<Fact> Shares { get; init; }
    public required string CommuneCode { get; init; }
    public required string CommuneName { get; init; }
    public required string ProvinceCode { get; init; }
    public required PictureSet Pictures { get; init; }
    public required ProductList Products { get; init; }
    public required string? ConfirmedBy { get; init; }
}
