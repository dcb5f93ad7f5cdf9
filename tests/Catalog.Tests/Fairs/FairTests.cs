using Catalog.Core.Fairs;
using CsCheck;

namespace Catalog.Tests.Fairs;

public sealed class FairTests
{
    private static readonly DateOnly First = new(2026, 12, 1);
    private static readonly DateOnly Last = new(2026, 12, 5);

    [Theory]
    [InlineData(FairStatus.Planned, -1, FairPhase.Planned)]
    [InlineData(FairStatus.Confirmed, -1, FairPhase.Confirmed)]
    [InlineData(FairStatus.Planned, 0, FairPhase.Running)]
    [InlineData(FairStatus.Confirmed, 4, FairPhase.Running)] // the last day belongs to it
    [InlineData(FairStatus.Confirmed, 5, FairPhase.Ended)]
    [InlineData(FairStatus.Postponed, 2, FairPhase.Postponed)]
    [InlineData(FairStatus.Postponed, 50, FairPhase.Postponed)]
    [InlineData(FairStatus.Cancelled, 50, FairPhase.Cancelled)]
    public void PhaseOf_StatusAndDay_IsWhatAVisitorIsTold(FairStatus status, int daysAfterFirst, FairPhase phase) =>
        Assert.Equal(phase, Fair.PhaseOf(status, First, Last, First.AddDays(daysAfterFirst)));

    [Fact]
    public void PhaseOf_OnFollowingDays_NeverGoesBack() => Gen.Select(Gen.Enum<FairStatus>(), Gen.Int[0, 30], Gen.Int[-40, 40]).Sample((status, length, day) =>
        Assert.True(Fair.PhaseOf(status, First, First.AddDays(length), First.AddDays(day)) <= Fair.PhaseOf(status, First, First.AddDays(length), First.AddDays(day + 1))));

    public static TheoryData<StopPlan, string> WrongStops => new()
    {
        { Stop() with { LastDay = First.AddDays(-1) }, "kết thúc trước" },
        { Stop() with { LastDay = First.AddDays(500) }, "400 ngày" },
        { Stop() with { FirstDay = new DateOnly(1, 1, 1) }, "2009" },
        { Stop() with { OpensAt = new TimeOnly(7, 0) }, "giờ" },
        { Stop() with { Venue = "  " }, "tên địa điểm" },
        { Stop() with { Venue = new string('x', 201) }, "200 ký tự" },
        { Stop() with { Latitude = 13 }, "tọa độ" },
        { Stop() with { Latitude = 48, Longitude = 108 }, "tọa độ" },
        { Stop() with { Url = "javascript:alert(1)" }, "địa chỉ trang" },
        { Stop() with { Commune = null }, "xã, phường" },
        { Stop() with { Note = "a\u0000b" }, "ghi chú" },
    };

    [Theory, MemberData(nameof(WrongStops), DisableDiscoveryEnumeration = true)]
    public void StopsRule_WrongStop_NamesItAndTheRemedy(StopPlan stop, string part)
    {
        var fault = FairFields.Stops.Rule!([Stop(), stop]);
        Assert.Contains("mục 2", fault, StringComparison.Ordinal);
        Assert.Contains(part, fault, StringComparison.Ordinal);
        Assert.Contains("hãy", fault, StringComparison.Ordinal);
    }

    private static StopPlan Stop() => new() { FirstDay = First, LastDay = Last, Venue = "Quảng trường", Commune = "21583" };
}
