using System.Net;
using Catalog.Admin.Accounts;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.TestSupport;
using Catalog.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Accounts;

public sealed class SignInTests(StaffApp app) : IClassFixture<StaffApp>
{
    private const string Path = "/quan-tri/dang-nhap";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Join_ByTheLink_SetsBothFactorsOnceAndSignsIn()
    {
        using var browser = app.BrowserAt("198.51.100.1");
        var invited = await app.InviteAsync(StaffRole.FairsEditor);
        var page = await browser.PageAsync(invited.Link.PathAndQuery);
        var key = page.QuerySelector("[data-testid=code-key]")!.TextContent;
        var form = StaffForms.FormOf(page, "join");

        foreach (var (password, code, said) in new[] { ("ngan qua", app.Clock!.GetUtcNow(), "ngắn quá"), ("Matkhau@123456", app.Clock!.GetUtcNow(), "dễ đoán"), (StaffApp.Password, app.Clock!.GetUtcNow().AddMinutes(5), "Mã xác thực không đúng") })
        {
            using var refused = await browser.SendAsync(invited.Link.PathAndQuery, form, ("Password", password), ("Code", StaffForms.CodeAt(key, code)));
            var again = await StaffForms.ReadAsync(refused);
            Assert.Contains(said, again.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(key, again.QuerySelector("[data-testid=code-key]")!.TextContent); // the telephone keeps the key it has
            Assert.DoesNotContain(password, again.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }
        using var joined = await browser.SendAsync(invited.Link.PathAndQuery, form, ("Password", StaffApp.Password), ("Code", StaffForms.CodeAt(key, app.Clock!.GetUtcNow())));
        Assert.Equal(RecoveryCodes.Count, (await StaffForms.ReadAsync(joined)).QuerySelectorAll("[data-testid=recovery-codes] code").Select(code => code.TextContent).Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/quan-tri", Token)).StatusCode);
        Assert.Contains("không còn dùng được", (await browser.PageAsync(invited.Link.PathAndQuery)).Body!.TextContent, StringComparison.Ordinal);
        var kinds = await app.InScopeAsync<CatalogDbContext, List<ChangeKind>>(db => db.Changes.Where(change => change.SubjectType == RecordType.Account && change.SubjectId == invited.Account.Number).OrderBy(change => change.Sequence).Select(change => change.Kind).ToListAsync(Token));
        Assert.Equal([ChangeKind.Invited, ChangeKind.Joined], kinds);
    }

    [Fact]
    public async Task Code_WorksOnceAndForItsNeighboursOnly()
    {
        using var browser = app.BrowserAt("198.51.101.1");
        var member = await app.JoinAsync(browser);
        app.Clock!.Advance(TimeSpan.FromMinutes(10));
        foreach (var steps in (int[])[-2, 2]) Assert.Equal(HttpStatusCode.OK, (await SignInAsync(app.CodeOf(member, steps))).StatusCode);
        foreach (var steps in (int[])[-1, 0, 1])
        {
            var code = app.CodeOf(member, steps);
            Assert.Equal(HttpStatusCode.Found, (await SignInAsync(code)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await SignInAsync(code)).StatusCode); // used
        }
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.Found, (await SignInAsync(member.RecoveryCodes[3].ToLowerInvariant())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SignInAsync(member.RecoveryCodes[3])).StatusCode);

        async Task<HttpResponseMessage> SignInAsync(string code)
        {
            using var anew = app.BrowserAt("198.51.101.2");
            app.Clock!.Advance(TimeSpan.FromTicks(1));
            return await app.SignInAsync(anew, member, code: code);
        }
    }

    /// <summary>The words, the status and the headers; the time is measured where there is time for it.</summary>
    [Fact]
    public async Task SignIn_WhateverIsWrong_IsAnsweredAlike()
    {
        using var browser = app.BrowserAt("198.51.102.1");
        var member = await app.JoinAsync(browser);
        var invited = (await app.InviteAsync(StaffRole.NewsEditor)).Account;
        var disabled = await app.JoinAsync(browser, StaffRole.NewsEditor);
        await app.InScopeAsync<AccountService, Account>(service => service.DisableAsync(disabled.Number, 2, Actor.System("test"), Token));
        var seen = new List<string>();
        foreach (var (mail, password, code) in new[]
        {
            ("khong-co@vidu.vn", StaffApp.Password, "123456"), (member.Mail, "sai mật khẩu rồi đấy", app.CodeOf(member)), (member.Mail, StaffApp.Password, "000000"),
            (invited.Email!, StaffApp.Password, "123456"), (disabled.Mail, StaffApp.Password, app.CodeOf(disabled)), ("", "", ""),
        })
        {
            using var anew = app.BrowserAt($"203.0.{seen.Count}.1");
            using var answer = await anew.SendAsync(Path, "sign-in", ("Mail", mail), ("Password", password), ("Code", code));
            var page = await StaffForms.ReadAsync(answer);
            foreach (var hidden in page.QuerySelectorAll("input[type=hidden], input[name=Mail]")) hidden.Remove();
            foreach (var form in page.QuerySelectorAll("[data-options]")) form.RemoveAttribute("data-options");
            seen.Add($"{answer.StatusCode} {answer.Headers.Contains("Set-Cookie")} {page.DocumentElement.OuterHtml}");
        }
        Assert.Single(seen.Distinct());
        Assert.Contains("không đúng", seen[0], StringComparison.Ordinal);
    }

    /// <summary>By the clock, with real hashes: mean time of known and unknown addresses within a tenth of each other over 200 tries.</summary>
    [Fact]
    public async Task SignIn_OfNobody_TakesAsLongAsOfSomebody()
    {
        Assert.SkipUnless(Thorough.IsOn, "CATALOG_TEST_THOROUGH=1 measures it: a minute");
        await using var slow = new StaffApp { HashIterations = AccountsSetup.HashIterations };
        using var browser = slow.BrowserAt("198.51.108.1");
        var member = await slow.JoinAsync(browser);
        var (known, unknown) = (new List<double>(), new List<double>());
        for (var attempt = 0; attempt < 210; attempt++)
        {
            foreach (var (mail, times) in new[] { (member.Mail, known), ($"{Guid.NewGuid():n}@vidu.vn", unknown) })
            {
                using var anew = slow.BrowserAt($"10.{attempt}.{(times == known ? 1 : 2)}.1");
                var form = StaffForms.FormOf(await anew.PageAsync(Path), "sign-in");
                var since = System.Diagnostics.Stopwatch.GetTimestamp();
                using var answer = await anew.SendAsync(Path, form, ("Mail", mail), ("Password", "không phải mật khẩu"), ("Code", "000000"));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                if (attempt >= 10) times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }
            slow.Clock!.Advance(TimeSpan.FromMinutes(10));
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"known {known.Average():F1} ms, unknown {unknown.Average():F1} ms");
        Assert.InRange(known.Average() / unknown.Average(), 0.9, 1.1);
    }

    [Fact]
    public async Task SignIn_Right_GetsANewKeyAndGoesBackWhereItWanted()
    {
        using var first = app.BrowserAt("198.51.103.1");
        var member = await app.JoinAsync(first);
        using var second = app.BrowserAt("198.51.103.2");
        using var answer = await app.SignInAsync(second, member, back: "?ve=%2Fquan-tri%2Fphien");

        Assert.Equal("/quan-tri/phien", new Uri(answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.OriginalString, UriKind.Relative).OriginalString);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("catalog-session=", StringComparison.Ordinal));
        Assert.True(cookie.Split(';')[0].Length > "catalog-session=".Length + 40);
        foreach (var part in (string[])["path=/", "httponly", "samesite=lax"]) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, (await second.PageAsync("/quan-tri/phien")).QuerySelectorAll("[data-testid=sessions] tbody tr").Length);
    }

    [Fact]
    public async Task Key_AfterSignOutOrAnEndedSession_IsWorthNothing()
    {
        using var first = app.BrowserAt("198.51.104.1");
        var member = await app.JoinAsync(first);
        using var second = app.BrowserAt("198.51.104.2");
        using var answer = await app.SignInAsync(second, member);
        using var thief = app.BrowserAt("198.51.104.3");
        thief.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").First(value => value.StartsWith("catalog-session=", StringComparison.Ordinal)).Split(';')[0]);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/quan-tri", Token)).StatusCode);

        Assert.Equal(HttpStatusCode.Found, (await second.SendAsync("/quan-tri/dang-xuat", "sign-out")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await thief.GetAsync("/quan-tri", Token)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/quan-tri", Token)).StatusCode);
        app.Clock!.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Found, (await app.SignInAsync(second, member)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await second.SendAsync("/quan-tri/phien", "sessions")).StatusCode); // all others
        Assert.Equal(HttpStatusCode.Found, (await first.GetAsync("/quan-tri", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/quan-tri", Token)).StatusCode);
    }

    [Fact]
    public async Task Password_Changed_NeedsTheOldOneAndEndsTheOtherSessions()
    {
        using var first = app.BrowserAt("198.51.105.1");
        var member = await app.JoinAsync(first);
        using var second = app.BrowserAt("198.51.105.2");
        await app.SignInAsync(second, member);
        const string Own = "/quan-tri/tai-khoan-cua-toi";

        using var refused = await second.SendAsync(Own, "own-password", ("Present", "không phải mật khẩu cũ"), ("Password", "một câu khác hẳn câu trước"));
        Assert.Contains("hiện tại không đúng", await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var changed = await second.SendAsync(Own, "own-password", ("Present", StaffApp.Password), ("Password", "một câu khác hẳn câu trước"));
        Assert.Contains("Đã đổi mật khẩu", await changed.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await first.GetAsync("/quan-tri", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.GetAsync("/quan-tri", Token)).StatusCode);
    }

    [Fact]
    public async Task SensitivePage_AfterAQuarterOfAnHour_AsksAgain()
    {
        using var browser = app.BrowserAt("198.51.106.1");
        var member = await app.JoinAsync(browser);
        const string Own = "/quan-tri/tai-khoan-cua-toi";
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Own, Token)).StatusCode);
        app.Clock!.Advance(StaffGate.Confirmed);
        Assert.Equal("/quan-tri/xac-nhan?ve=%2Fquan-tri%2Ftai-khoan-cua-toi", (await browser.GetAsync(Own, Token)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/quan-tri", Token)).StatusCode); // the rest goes on

        Assert.Equal(HttpStatusCode.OK, (await browser.SendAsync("/quan-tri/xac-nhan", "confirm", ("Password", "sai rồi sai rồi"), ("Code", app.CodeOf(member)))).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(Own, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await browser.SendAsync("/quan-tri/xac-nhan?ve=%2Fquan-tri%2Ftai-khoan-cua-toi", "confirm", ("Password", StaffApp.Password), ("Code", app.CodeOf(member)))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Own, Token)).StatusCode);
    }

    [Fact]
    public async Task Form_WithoutATokenOrWithAnothersToken_IsRefused()
    {
        using var browser = app.BrowserAt("198.51.107.1");
        await app.JoinAsync(browser);
        using var other = app.BrowserAt("198.51.107.2");
        await app.JoinAsync(other);
        foreach (var (path, form) in new[] { ("/quan-tri/phien", "sessions"), ("/quan-tri/tai-khoan-cua-toi", "own-password") })
        {
            var theirs = StaffForms.FormOf(await other.PageAsync(path), form);
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(path, theirs)).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(path, theirs, ("__RequestVerificationToken", ""))).StatusCode);
        }
        using var nobody = app.BrowserAt("198.51.107.3");
        foreach (var path in (string[])["/quan-tri/dang-nhap", "/quan-tri/tham-gia", "/quan-tri/mat-khau-moi", "/quan-tri/mat-khau-moi/xin"])
            Assert.Equal(HttpStatusCode.BadRequest, (await nobody.PostAsync(path, new FormUrlEncodedContent([new("_handler", "sign-in"), new("Mail", "a@b.vn")]), Token)).StatusCode);
    }
}
