using Catalog.Core.Outlets;

namespace Catalog.Core.Samples;

/// <summary>Opening hours as shops keep them, with the days around Tết.</summary>
internal static class SampleHours
{
    private static readonly DayOfWeek[] Week = Enum.GetValues<DayOfWeek>();

    public static OpeningHours Of(string word, DateOnly today)
    {
        var weekly = Weekly(word);
        return new OpeningHours { Weekly = weekly, Exceptions = weekly.Count == 0 ? [] : Exceptions(word, today) };
    }

    private static List<WeeklyHours> Weekly(string word) => word switch
    {
        "all" => Days(Week, "07:00-21:30"),
        "shop" => [.. Days(Week[1..], "07:00-19:00"), .. Days([DayOfWeek.Sunday], "07:00-11:30")],
        "split" => [.. Days(Week[1..], "07:00-11:30"), .. Days(Week[1..], "13:30-18:00")],
        "office" => [.. Days(Week[1..6], "07:30-11:30"), .. Days(Week[1..6], "13:30-17:00")],
        "early" => Days(Week, "05:00-20:00"),
        "market" => Days(Week, "04:30-12:00"),
        "weekend" => Days([DayOfWeek.Saturday, DayOfWeek.Sunday], "06:00-11:30"),
        "evening" => Days(Week, "16:30-22:00"),
        "night" => Days(Week, "06:00-01:00"),
        "day" => Days(Week, "00:00-00:00"),
        "-" => [],
        _ => throw new FormatException($"outlets.txt: unknown hours '{word}'."),
    };

    private static List<WeeklyHours> Days(DayOfWeek[] days, string span)
    {
        var times = span.Split('-').Select(text => TimeOnly.ParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return [.. days.Select(day => new WeeklyHours(day, times[0], times[1]))];
    }

    /// <summary>The year's last days are longer, the first three of the new one closed; supermarkets open again sooner.</summary>
    private static List<SpecialDays> Exceptions(string word, DateOnly today)
    {
        if (SampleTet.Next(today) is not { } next) return [];
        var closed = new SpecialDays(next, next.AddDays(word is "all" or "night" ? 1 : 3), [], "Nghỉ Tết Nguyên đán");
        return word is "all" or "market"
            ? [new SpecialDays(next.AddDays(-5), next.AddDays(-1), [new HoursInterval(new TimeOnly(6, 0), new TimeOnly(22, 30))], "Giờ bán hàng Tết"), closed]
            : [closed];
    }
}
