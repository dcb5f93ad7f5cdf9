using Catalog.Core.Places;

namespace Catalog.Core.Fairs;

/// <summary>One place on one or more days in a row, with hours that are the same each day. Ids stay when a stop moves: calendars follow it.</summary>
public sealed class FairStop
{
    public const int VenueLength = 200;
    public const int AddressLength = 300;
    public const int NoteLength = 300;
    public const int LongestDays = 400;

    public int Id { get; internal set; }
    public int FairId { get; internal set; }

    /// <summary>Order in which they were given.</summary>
    public int Position { get; internal set; }
    public DateOnly FirstDay { get; internal set; }
    public DateOnly LastDay { get; internal set; }
    public TimeOnly? OpensAt { get; internal set; }

    /// <summary>At or before <see cref="OpensAt"/>: in the next day.</summary>
    public TimeOnly? ClosesAt { get; internal set; }
    public string Venue { get; internal set; } = "";
    public string? AddressLine { get; internal set; }

    /// <summary>None when it is online only.</summary>
    public string? CommuneCode { get; internal set; }
    public double? Latitude { get; internal set; }
    public double? Longitude { get; internal set; }

    /// <summary>Where an online session is held.</summary>
    public string? Url { get; internal set; }
    public string? Note { get; internal set; }

    public GeoPoint? Point => Latitude is { } latitude && Longitude is { } longitude ? new GeoPoint(latitude, longitude) : null;

    internal StopPlan Plan => new()
    {
        Id = Id == 0 ? null : Id,
        FirstDay = FirstDay,
        LastDay = LastDay,
        OpensAt = OpensAt,
        ClosesAt = ClosesAt,
        Venue = Venue,
        Address = AddressLine,
        Commune = CommuneCode,
        Latitude = Latitude,
        Longitude = Longitude,
        Url = Url,
        Note = Note,
    };

    internal void Take(StopPlan plan, int position)
    {
        Position = position;
        (FirstDay, LastDay, OpensAt, ClosesAt) = (plan.FirstDay, plan.LastDay, plan.OpensAt, plan.ClosesAt);
        (Venue, AddressLine, CommuneCode, Url, Note) = (FairRules.Clean(plan.Venue) ?? "", FairRules.Clean(plan.Address), plan.Commune, FairRules.Clean(plan.Url), FairRules.Clean(plan.Note));
        (Latitude, Longitude) = (plan.Latitude, plan.Longitude);
    }
}

/// <summary>A stop as it is written and as history shows it.</summary>
public sealed record StopPlan
{
    /// <summary>Which stop of the event this is; without it the stop is recognised by what it says, see <see cref="FairStops"/>.</summary>
    public int? Id { get; init; }
    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; init; }
    public TimeOnly? OpensAt { get; init; }
    public TimeOnly? ClosesAt { get; init; }
    public required string Venue { get; init; }
    public string? Address { get; init; }
    public string? Commune { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public string? Url { get; init; }
    public string? Note { get; init; }
}

/// <summary>Who stands where; gives "meet this product at which fair".</summary>
public sealed class FairExhibitor
{
    public const int BoothLength = 40;

    public int FairId { get; internal set; }
    public required int ProducerId { get; init; }
    public string? Booth { get; set; }
}

public enum FairResultKind
{
    Booths,
    Businesses,
    Visitors,
    Revenue,
    Contracts,
    Memoranda,
    Tons,
    Trips,
}

/// <summary>One figure of the report after the event; its unit comes with the kind: see <see cref="FairWords.UnitOf"/>.</summary>
public sealed class FairResult
{
    public const int SourceLength = 160;

    public int FairId { get; internal set; }
    public required FairResultKind Kind { get; init; }
    public decimal Value { get; set; }

    /// <summary>Which report says so: a body or document.</summary>
    public string Source { get; set; } = "";
    public DateOnly ReportedOn { get; set; }
}
