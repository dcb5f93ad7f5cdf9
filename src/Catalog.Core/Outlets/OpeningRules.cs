using Catalog.Core.Records;

namespace Catalog.Core.Outlets;

/// <summary>What hours must satisfy before they are stored.</summary>
internal static class OpeningRules
{
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    /// <summary>Null, or the rest of a sentence that names the remedy.</summary>
    public static string? Check(OpeningHours hours)
    {
        if (hours.Weekly.Contains(null!) || hours.Exceptions.Contains(null!) || hours.Exceptions.Exists(some => some.Hours?.Contains(null!) == true))
            return "có một mục trống, hãy bỏ mục đó";
        if (hours.Weekly.Count > OpeningHours.MaxWeekly) return $"có quá {OpeningHours.MaxWeekly} khoảng giờ, hãy gộp bớt";
        if (hours.Exceptions.Count > OpeningHours.MaxExceptions) return $"có quá {OpeningHours.MaxExceptions} đợt nghỉ, hãy bỏ các đợt đã qua";
        foreach (var day in hours.Weekly.GroupBy(some => some.Day))
        {
            if (!Enum.IsDefined(day.Key)) return "có thứ không đúng, hãy chọn từ thứ Hai đến Chủ nhật";
            if (Overlap(day.Select(some => new HoursInterval(some.From, some.To)))) return $"có hai khoảng giờ chồng nhau vào {HoursText.DayName(day.Key)}, hãy sửa lại";
        }
        return hours.Exceptions.Select(CheckSpecial).FirstOrDefault(fault => fault is not null) ?? CheckOrder(hours.Exceptions);
    }

    private static string? CheckSpecial(SpecialDays exception)
    {
        if (exception.To < exception.From) return $"có đợt nghỉ kết thúc trước khi bắt đầu ({exception.From:dd/MM/yyyy}), hãy sửa ngày";
        if (exception.To.DayNumber - exception.From.DayNumber > 366) return "có đợt nghỉ dài hơn một năm, hãy dùng thao tác tạm dừng";
        if (exception.Hours is not { Count: <= 4 } || Overlap(exception.Hours)) return $"có khoảng giờ chồng nhau hoặc quá nhiều ngày {exception.From:dd/MM/yyyy}, hãy sửa lại";
        return FieldText.Check(exception.Note, OpeningHours.NoteLength).Fault is { } fault ? "có ghi chú " + fault : null;
    }

    private static string? CheckOrder(List<SpecialDays> exceptions)
    {
        var ordered = exceptions.OrderBy(some => some.From).ToList();
        var clash = ordered.Zip(ordered.Skip(1)).FirstOrDefault(pair => pair.Second.From <= pair.First.To);
        return clash.Second is null ? null : $"có hai đợt nghỉ cùng chứa ngày {clash.Second.From:dd/MM/yyyy}, hãy sửa lại";
    }

    private static bool Overlap(IEnumerable<HoursInterval> some)
    {
        var ordered = some.OrderBy(interval => interval.From).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.From.ToTimeSpan() + pair.First.Length > pair.Second.From.ToTimeSpan())
            || (ordered.Count > 1 && ordered[^1].From.ToTimeSpan() + ordered[^1].Length > ordered[0].From.ToTimeSpan() + WholeDay);
    }
}
