using Catalog.TestSupport.Web;
using Catalog.Web.Features.Fairs;

namespace Catalog.Tests.Pages;

public sealed class FairPageTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Fairs_OfAMonth_StandOnTheirDaysWithoutTheOldOnes()
    {
        var page = await PageAsync("/hoi-cho?view=month&month=2026-12");
        var day = page.QuerySelectorAll("[data-testid=month] td:not(.off)").Where(cell => cell.QuerySelector("a:not(.cont)") is not null).Select(cell => cell.QuerySelector("b")!.TextContent);
        Assert.Equal(["5", "7"], day); // from Saturday to Monday: named once a week, and carried on between
        Assert.Single(page.QuerySelectorAll("[data-testid=month] a.cont"));
        Assert.Contains("Phiên chợ hàng Việt về miền núi", TextOf(page, "fairs"), StringComparison.Ordinal);
        Assert.Contains("Chưa có hội chợ nào trong tháng 2/2030", (await PageAsync("/hoi-cho?view=month&month=2030-02")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/hoi-cho?place=Ho%C3%A0i%20%C3%82n&kind=RuralMarket", true)]
    [InlineData("/hoi-cho?view=map&place=h:544", true)]
    [InlineData("/hoi-cho?place=Pleiku", false)]
    [InlineData("/hoi-cho?kind=TetMarket", false)]
    [InlineData("/hoi-cho?month=x&view=y&kind=z", true)]
    public async Task Fairs_OfAFilter_AreThoseThereOfThatKind(string url, bool isFound) =>
        Assert.Equal(isFound, (await PageAsync(url)).QuerySelector("[data-testid=fairs]")?.TextContent.Contains("Phiên chợ hàng Việt", StringComparison.Ordinal) == true);

    [Fact]
    public async Task Fairs_OnTheMap_HaveADotForEachStop() =>
        Assert.Single((await PageAsync("/hoi-cho?view=map")).QuerySelectorAll(".map .dot"));

    [Theory]
    [InlineData("2026-02-01", 5)] // from Sunday on: the first week holds one day of it
    [InlineData("2027-02-01", 4)] // 28 days from Monday on
    [InlineData("2026-08-01", 6)]
    public void Month_Sheet_HoldsAllItsDaysInWholeWeeks(string first, int weeks)
    {
        var day = DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture);
        var month = FairMonth.Of(day, day, []);
        Assert.Equal(weeks, month.Weeks.Count);
        Assert.All(month.Weeks, week => Assert.Equal(DayOfWeek.Monday, week[0].Day.DayOfWeek));
        Assert.Equal(DateTime.DaysInMonth(day.Year, day.Month), month.Weeks.SelectMany(week => week).Count(some => !some.IsOutside));
    }
}
