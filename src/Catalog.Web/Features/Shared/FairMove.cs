using System.Text.Json;
using Catalog.Core.Changes;
using Catalog.Core.Fairs;
using Catalog.Core.Text;
using Catalog.Design;

namespace Catalog.Web.Features.Shared;

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
