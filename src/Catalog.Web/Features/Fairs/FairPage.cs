using System.Text.Json;
using Catalog.Core.Changes;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace Catalog.Web.Features.Fairs;

public sealed record FairsPage(FairFilter Filter, int Coming, int Past, IReadOnlyList<FairLine> Fairs, Paging Paging)
{
    public string Url => Filter.ToUrl(CatalogLinks.Fairs);
}

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

/// <summary>A change of days as visitors read it: the old days stay visible, with the reason.</summary>
public sealed record FairMove(ChangeKind Kind, DateOnly On, string? OldDays, string? Reason)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The first of the old days.</summary>
    public DateOnly? OldFrom { get; init; }

    public string Word => Kind switch { ChangeKind.Postponed => "Hoãn", ChangeKind.Cancelled => "Hủy", _ => "Đã đổi lịch" };

    public static FairMove Of(Change change)
    {
        var old = ChangedField.Parse(change.Fields).FirstOrDefault(field => field.Field == FairFields.Stops.Code)?.Old;
        var stops = old is null ? [] : JsonSerializer.Deserialize<List<StopPlan>>(old.ToJsonString(), Json) ?? [];
        return new FairMove(change.Kind, VietnamTime.DayOf(change.At), stops.Count == 0 ? null : VietnameseDay.Range(stops.Min(s => s.FirstDay), stops.Max(s => s.LastDay)), change.Reason) { OldFrom = stops.Count == 0 ? null : stops.Min(s => s.FirstDay) };
    }
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
