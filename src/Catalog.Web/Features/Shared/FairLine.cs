using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design;

namespace Catalog.Web.Features.Shared;

/// <summary>A fair as lists, feeds and the pack for phones say it.</summary>
public sealed record FairLine
{
    public required string Name { get; init; }
    public required string Url { get; init; }
    public required string Kind { get; init; }
    public required FairPhase Phase { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>The same days in the lunar calendar, by which markets and festivals are remembered.</summary>
    public string? LunarDays => LunarCalendar.Range(From, To);
    public required string? Hours { get; init; }
    public required string Where { get; init; }
    public required string? Size { get; init; }
    public required string By { get; init; }

    /// <summary>The last change of days, where there was one.</summary>
    public required FairMove? Move { get; init; }

    public bool IsOff => Phase is FairPhase.Postponed or FairPhase.Cancelled;

    public static FairLine Of(Fair fair, PlaceCatalog places, DateOnly today, FairMove? move)
    {
        var stops = fair.Stops.OrderBy(s => s.FirstDay).ThenBy(s => s.Position).ToList();
        var names = stops.Select(s => s.CommuneCode is { } code && places.Commune(code) is { } commune ? $"{s.Venue}, {commune.InText}" : s.Venue).Distinct().ToList();
        return new FairLine
        {
            Name = fair.Name,
            Url = CatalogLinks.To(RecordType.Fair, fair.Id, fair.Name),
            Kind = FairWords.Of(fair.Kind),
            Phase = fair.PhaseOn(today),
            From = fair.FirstDay,
            To = fair.LastDay,
            Hours = stops.Select(HoursOf).Distinct().ToList() is [{ } only] ? only : null,
            Where = names.Count <= 2 ? string.Join("; ", names) : $"{names[0]} và {names.Count - 1} nơi khác",
            Size = string.Join(". ", new[] { fair.BoothsPlanned is { } booths ? $"{VietnameseDay.Count(booths)} gian hàng" : null, fair.Admission }.OfType<string>()) is { Length: > 0 } size ? size + "." : null,
            By = fair.ConfirmNumber is null ? fair.Organiser ?? fair.Host : $"{fair.ConfirmIssuer}, văn bản {fair.ConfirmNumber}",
            Move = move,
        };
    }

    public static string? HoursOf(FairStop stop) =>
        stop is { OpensAt: { } opens, ClosesAt: { } closes } ? $"{VietnameseDay.Show(opens)}–{VietnameseDay.Show(closes)}" : null;
}
