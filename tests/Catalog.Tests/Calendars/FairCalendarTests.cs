using System.Text;
using Catalog.Core.Changes;
using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.TestSupport.Processes;
using Catalog.Web.Features.Calendars;
using Catalog.Web.Features.Shared;
using Ical.Net.CalendarComponents;

namespace Catalog.Tests.Calendars;

/// <summary>The text that phones subscribe to, letter by letter, and as two programs read it that did not write it.</summary>
public sealed class FairCalendarTests
{
    private const int LongestLine = 75; // octets, RFC 5545 §3.1
    private static readonly string Golden = SourceTree.In("tests/Catalog.Tests/Calendars/fairs.ics");
    private static readonly string Checks = SourceTree.In("tools/checks");

    private static readonly (Fair, FairMove?)[] Fairs =
    [
        (FairOf(3, "Phiên chợ hàng Việt về miền núi, đợt 1; chào xuân", FairStatus.Confirmed, 4, Timed(7, new DateOnly(2026, 2, 21), 3)), new FairMove(ChangeKind.Rescheduled, new DateOnly(2026, 1, 20), "14 đến 16/02/2026", "Tránh đợt mưa lớn, đường Vạn Đức \\ Ân Hảo bị chia cắt nên phải chờ sửa xong mới vận chuyển được hàng hóa")),
        (FairOf(4, "Chợ đêm", FairStatus.Planned, 1, Timed(8, new DateOnly(2026, 3, 1), 1, opens: 18, closes: 1), WholeDays(9, new DateOnly(2026, 3, 5), 2)), null),
        (FairOf(5, "Hội chợ Xuân", FairStatus.Postponed, 2, WholeDays(10, new DateOnly(2026, 4, 1), 1)), new FairMove(ChangeKind.Postponed, new DateOnly(2026, 2, 1), null, null)),
        (FairOf(6, "Tuần hàng Việt", FairStatus.Cancelled, 3, WholeDays(11, new DateOnly(2026, 4, 30), 1)), new FairMove(ChangeKind.Cancelled, new DateOnly(2026, 2, 2), null, "Không đủ gian hàng\nBEGIN:VEVENT")),
    ];

    [Fact]
    public void Text_OfFairsOfEveryKind_IsAsWrittenDown()
    {
        var text = Write();
        if (Environment.GetEnvironmentVariable("CATALOG_RENEW_DOCS") == "1") File.WriteAllText(Golden, text.ReplaceLineEndings("\n"));
        Assert.Equal(File.ReadAllText(Golden), text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Lines_OfTheText_AreShortEndAsTheyMustAndCutNoLetter()
    {
        var text = Write();
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        var lines = text.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, LongestLine));
        Assert.Contains(lines, line => line.StartsWith(' ')); // folded
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Equal(5, lines.Count(line => line == "BEGIN:VEVENT")); // none out of a reason
    }

    [Fact]
    public void Event_ReadBack_HasHoursInVietNamAndAnEndThatIsNotPartOfIt()
    {
        var events = Ical.Net.Calendar.Load(Write())!.Events.ToDictionary(line => line.Uid!);
        var market = events["fair-3-7@hangviet.example"];
        Assert.Equal(new DateTime(2026, 2, 21, 1, 0, 0, DateTimeKind.Utc), market.Start!.AsUtc);
        Assert.Equal(3, market.RecurrenceRule!.Count);
        Assert.Equal("Phiên chợ hàng Việt về miền núi, đợt 1; chào xuân", market.Summary);
        Assert.Contains("Lý do: Tránh đợt mưa lớn, đường Vạn Đức \\ Ân Hảo bị chia cắt", market.Description, StringComparison.Ordinal);
        Assert.Contains("mùng 5 đến mùng 7 tháng Giêng năm Bính Ngọ", market.Description, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 3, 2), events["fair-4-8@hangviet.example"].End!.Date); // after midnight
        AssertDays(events["fair-4-9@hangviet.example"], new DateOnly(2026, 3, 5), new DateOnly(2026, 3, 7));
    }

    /// <summary>ical.js, the parser of Thunderbird: other people's code that knows nothing of ours.</summary>
    [Fact]
    public async Task Text_ReadByAnotherParser_ShowsTheSameDays()
    {
        ExternalTool.SkipIfMissing("node", "apt-get install nodejs npm");
        Assert.SkipUnless(Directory.Exists(Path.Combine(Checks, "node_modules/ical.js")), "No ical.js: run: npm ci --ignore-scripts --prefix tools/checks");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.In("fairs.ics"), Write(), TestContext.Current.CancellationToken);

        var result = await ChildProgram.RunAsync([Path.Combine(Checks, "ics.mjs"), folder.In("fairs.ics")], program: "node");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(
        [
            "fair-3-7@hangviet.example | 4 | CONFIRMED | 2026-02-21T01:00:00.000Z | 2026-02-21T14:00:00.000Z | Phiên chợ hàng Việt về miền núi, đợt 1; chào xuân | Sân vận động, số 1; lô B, xã Hoài Ân",
            "fair-3-7@hangviet.example | 4 | CONFIRMED | 2026-02-22T01:00:00.000Z | 2026-02-22T14:00:00.000Z | Phiên chợ hàng Việt về miền núi, đợt 1; chào xuân | Sân vận động, số 1; lô B, xã Hoài Ân",
            "fair-3-7@hangviet.example | 4 | CONFIRMED | 2026-02-23T01:00:00.000Z | 2026-02-23T14:00:00.000Z | Phiên chợ hàng Việt về miền núi, đợt 1; chào xuân | Sân vận động, số 1; lô B, xã Hoài Ân",
            "fair-4-8@hangviet.example | 1 | TENTATIVE | 2026-03-01T11:00:00.000Z | 2026-03-01T18:00:00.000Z | Chợ đêm | Sân vận động, số 1; lô B, xã Hoài Ân",
            "fair-4-9@hangviet.example | 1 | TENTATIVE | 2026-03-05 | 2026-03-07 | Chợ đêm | Sân vận động, số 1; lô B, xã Hoài Ân",
            "fair-5-10@hangviet.example | 2 | TENTATIVE | 2026-04-01 | 2026-04-02 | [HOÃN] Hội chợ Xuân | Sân vận động, số 1; lô B, xã Hoài Ân",
            "fair-6-11@hangviet.example | 3 | CANCELLED | 2026-04-30 | 2026-05-01 | [ĐÃ HỦY] Tuần hàng Việt | Sân vận động, số 1; lô B, xã Hoài Ân",
        ], result.Output.TrimEnd().Split('\n'));
    }

    private static void AssertDays(CalendarEvent line, DateOnly first, DateOnly end)
    {
        Assert.False(line.Start!.HasTime);
        Assert.Equal((first, end), (line.Start.Date, line.End!.Date));
    }

    private static string Write()
    {
        var places = new PlaceCatalog(1, [new Place { Key = PlaceKey.Commune("21688"), FullName = "Xã Hoài Ân", Name = "Hoài Ân", Type = PlaceType.Commune, Slug = "hoai-an", SortKey = "" }], [], []);
        return FairCalendar.Write("Hội chợ, phiên chợ", Fairs, places, "hangviet.example", url => "https://hangviet.example/goc" + url);
    }

    private static Fair FairOf(int id, string name, FairStatus status, int version, params List<FairStop> stops) =>
        new() { Id = id, Name = name, Kind = FairKind.RuralMarket, Status = status, Version = version, Host = "Sở Công Thương", Stops = stops, ChangedAt = new DateTimeOffset(2026, 2, 2, 3, 4, 5, TimeSpan.Zero) };

    private static FairStop Timed(int id, DateOnly day, int days, int opens = 8, int closes = 21)
    {
        var stop = WholeDays(id, day, days);
        (stop.OpensAt, stop.ClosesAt) = (new TimeOnly(opens, 0), new TimeOnly(closes, 0));
        return stop;
    }

    private static FairStop WholeDays(int id, DateOnly day, int days) => new()
    {
        Id = id,
        FirstDay = day,
        LastDay = day.AddDays(days - 1),
        Venue = "Sân vận động, số 1; lô B",
        CommuneCode = "21688",
        Latitude = 14.37,
        Longitude = 108.87,
    };
}
