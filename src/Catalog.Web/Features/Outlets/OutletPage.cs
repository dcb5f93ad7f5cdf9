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
    public required OutletFilter Filter { get; init; }
    public required string? Place { get; init; }
    public required string? Near { get; init; }

    /// <summary>A place that was typed and is not known.</summary>
    public required string? Unknown { get; init; }
    public required IReadOnlyList<OutletChoice> Kinds { get; init; }
    public required IReadOnlyList<OutletLine> Outlets { get; init; }
    public required Paging Paging { get; init; }
    public required string ProvinceCode { get; init; }
}

public sealed record OutletChoice(string Label, int Count, string Url, bool IsChosen);

public sealed record OutletPage
{
    public required OutletLine Line { get; init; }
    public required DateOnly Today { get; init; }
    public required string? Introduction { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>From Monday of this week on; empty when no hours are known.</summary>
    public required IReadOnlyList<DayHours> Week { get; init; }

    /// <summary>What is announced for after this week.</summary>
    public required IReadOnlyList<string> Exceptions { get; init; }

    /// <summary>Nobody has confirmed it for so long that no list shows it.</summary>
    public required bool IsHidden { get; init; }

    /// <summary>Where it stands, for the map of the visitor's phone.</summary>
    public required GeoPoint? Point { get; init; }
    public required IReadOnlyList<Fact> Shares { get; init; }
    public required string CommuneCode { get; init; }
    public required string CommuneName { get; init; }
    public required string ProvinceCode { get; init; }
    public required PictureSet Pictures { get; init; }
    public required ProductList Products { get; init; }
    public required string? ConfirmedBy { get; init; }
}

/// <param name="Note">Why it differs from other weeks.</param>
public sealed record DayHours(DateOnly Day, string Text, string? Note, bool IsToday);
