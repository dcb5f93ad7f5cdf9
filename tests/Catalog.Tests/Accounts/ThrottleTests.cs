using System.Net;
using Catalog.Admin.Accounts;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Web;
using Microsoft.Extensions.Time.Testing;

namespace Catalog.Tests.Accounts;

/// <summary>Counted over HTTP, where it counts, and over a day, where only arithmetic gets.</summary>
public sealed class ThrottleTests(StaffApp app) : IClassFixture<StaffApp>
{
    private const string Wrong = "không phải mật khẩu";

    [Fact]
    public async Task Guesses_OfAStranger_AreSlowedAndShutNobodyElseOut()
    {
        using var known = app.BrowserAt("192.0.2.1");
        var member = await app.JoinAsync(known);
        using var stranger = app.BrowserAt("203.0.113.1");
        for (var guess = 0; guess < 5; guess++) Assert.Equal(HttpStatusCode.OK, (await app.SignInAsync(stranger, member, Wrong)).StatusCode);
        for (var guess = 0; guess < 3; guess++)
        {
            using var refused = await app.SignInAsync(stranger, member, Wrong);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal("60", refused.Headers.GetValues("Retry-After").Single());
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.SignInAsync(stranger, member)).StatusCode); // the right one too, from there
        using var neighbour = app.BrowserAt("203.0.113.200");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.SignInAsync(neighbour, member)).StatusCode); // the same network

        using var elsewhere = app.BrowserAt("198.51.100.9");
        Assert.Equal(HttpStatusCode.Found, (await app.SignInAsync(elsewhere, member)).StatusCode);
        app.Clock!.Advance(TimeSpan.FromSeconds(30));
        using var sameOffice = app.BrowserAt("203.0.113.1");
        foreach (var cookie in await DeviceCookiesAsync(member)) sameOffice.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.Found, (await app.SignInAsync(sameOffice, member)).StatusCode); // a browser that signed in before

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.Found, (await app.SignInAsync(stranger, member)).StatusCode);
    }

    [Fact]
    public async Task Guesses_OverManyAccountsFromOneNetwork_EndAtAHundredAnHour()
    {
        using var stranger = app.BrowserAt("203.0.114.1");
        var answers = new List<HttpStatusCode>();
        for (var guess = 0; guess < 103; guess++)
            answers.Add((await app.SignInAsync(stranger, new StaffMember(0, $"nguoi-{guess}@vidu.vn", "AAAAAAAAAAAAAAAA", []), Wrong)).StatusCode);
        Assert.Equal(100, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(3, answers.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public void Guesses_OverADayFromEverywhere_HardlyAnyIsCompared()
    {
        var clock = new FakeTimeProvider(TestDatabase.Start);
        var throttle = new SignInThrottle(clock);
        int compared = 0, fromOne = 0;
        for (var guess = 0; guess < 10_000; guess++)
        {
            if (!throttle.Take("AN@VIDU.VN", null, $"203.0.{guess % 250}.0/24").IsRefused) compared++;
            if (!throttle.Take("BINH@VIDU.VN", null, "203.0.113.0/24").IsRefused) fromOne++;
            clock.Advance(TimeSpan.FromSeconds(8.6));
        }
        Assert.Equal((300, 60), (compared, fromOne));
        Assert.False(throttle.Take("AN@VIDU.VN", "a browser of An", "203.0.113.0/24").IsRefused);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.False(throttle.Take("AN@VIDU.VN", null, "203.0.113.0/24").IsRefused);
    }

    [Fact]
    public void Attempts_ThatWereRight_DoNotCount()
    {
        var throttle = new SignInThrottle(new FakeTimeProvider(TestDatabase.Start));
        for (var time = 0; time < 200; time++)
        {
            var turn = throttle.Take("AN@VIDU.VN", null, "203.0.113.0/24");
            Assert.False(turn.IsRefused);
            throttle.GiveBack(turn);
        }
    }

    private async Task<IEnumerable<string>> DeviceCookiesAsync(StaffMember member)
    {
        using var browser = app.BrowserAt("198.51.100.77");
        using var answer = await app.SignInAsync(browser, member);
        app.Clock!.Advance(TimeSpan.FromSeconds(30));
        return answer.Headers.GetValues("Set-Cookie").Where(cookie => cookie.StartsWith("catalog-device", StringComparison.Ordinal)).Select(cookie => cookie.Split(';')[0]);
    }
}
