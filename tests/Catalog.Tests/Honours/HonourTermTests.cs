using Catalog.Core.Honours;

namespace Catalog.Tests.Honours;

public sealed class HonourTermTests
{
    private static readonly DateOnly From = new(2023, 12, 20);

    [Theory]
    [InlineData("2023-12-19", HonourStatus.NotYet)]
    [InlineData("2023-12-20", HonourStatus.Valid)]
    [InlineData("2025-12-31", HonourStatus.Valid)]
    [InlineData("2026-01-01", HonourStatus.Expired)]
    public void StatusOn_DaysAroundItsEnds_IsInclusive(string day, HonourStatus expected) =>
        Assert.Equal(expected, new HonourTerm(From, new DateOnly(2025, 12, 31), null).StatusOn(Day(day)));

    [Theory]
    [InlineData("2024-06-30", HonourStatus.Valid)]
    [InlineData("2024-07-01", HonourStatus.Withdrawn)]
    [InlineData("2030-01-01", HonourStatus.Withdrawn)]
    public void StatusOn_Withdrawn_StopsOnThatDayAndStaysSo(string day, HonourStatus expected) =>
        Assert.Equal(expected, new HonourTerm(From, new DateOnly(2025, 12, 31), new DateOnly(2024, 7, 1)).StatusOn(Day(day)));

    [Fact]
    public void StatusOn_WithoutEnd_HoldsForEver() =>
        Assert.Equal(HonourStatus.Valid, new HonourTerm(From, null, null).StatusOn(new DateOnly(2090, 1, 1)));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
