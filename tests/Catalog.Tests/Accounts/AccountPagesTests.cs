using System.Collections.Concurrent;
using System.Net;
using Catalog.Admin.Accounts;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Mail;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalog.Tests.Accounts;

/// <summary>What an administrator does, page by page, and what must not be told on the way.</summary>
public sealed class AccountPagesTests(StaffApp app) : IClassFixture<StaffApp>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Administrator_InvitesEditsAndDisables_EachInTheChangeRecordUnderTheOwnName()
    {
        using var admin = app.BrowserAt("192.0.2.10");
        var me = await app.JoinAsync(admin, StaffRole.SystemAdministrator);
        var mail = $"moi{Guid.NewGuid():n}@vidu.vn";

        using var wrong = await admin.SendAsync("/quan-tri/tai-khoan/moi", "invite-form", ("Name", "<b>Bình</b>"), ("Mail", "không phải thư"));
        var page = await StaffForms.ReadAsync(wrong);
        Assert.Contains("Chưa chọn vai trò", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("input[name=Mail]")!.GetAttribute("aria-invalid"));
        Assert.Equal("<b>Bình</b>", page.QuerySelector("input[name=Name]")!.GetAttribute("value")); // what was typed stays, as text

        using var invited = await admin.SendAsync("/quan-tri/tai-khoan/moi", "invite-form", ("Name", "Trần Thị Bình"), ("Mail", mail), ("Roles", "news-editor"), ("Roles", "business-user"), ("State", "Active"), ("Number", "1"), ("Version", "9"));
        Assert.Equal(HttpStatusCode.Found, invited.StatusCode);
        var account = await AccountAsync(mail);
        Assert.Equal((AccountState.Invited, 1), (account.State, account.Version)); // what the form does not have is not taken
        Assert.Equal([StaffRole.NewsEditor], account.Roles);
        Assert.Equal(1, await app.InScopeAsync<CatalogDbContext, int>(db => db.MailMessages.CountAsync(letter => letter.ToAddress == mail, Token)));
        Assert.Contains("Trần Thị Bình", (await admin.PageAsync("/quan-tri/tai-khoan")).QuerySelector("[data-testid=accounts]")!.TextContent, StringComparison.Ordinal);

        var own = $"/quan-tri/tai-khoan/{account.Number}";
        Assert.Equal(HttpStatusCode.Found, (await admin.SendAsync(own, "account-form", ("Name", "Trần Bình"), ("Mail", mail), ("Roles", "auditor"))).StatusCode);
        Assert.Contains("Ai đó vừa sửa", await (await admin.SendAsync(own, "account-form", ("Name", "B"), ("Mail", mail), ("Roles", "auditor"), ("SeenVersion", "1"))).Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await admin.SendAsync(own, "account-acts", ("Act", "disable"))).StatusCode);
        Assert.Equal(AccountState.Disabled, (await AccountAsync(mail)).State);
        Assert.Contains("Không có tài khoản này", (await admin.PageAsync("/quan-tri/tai-khoan/99999")).Body!.TextContent, StringComparison.Ordinal);

        var changes = await app.InScopeAsync<CatalogDbContext, List<Change>>(db => db.Changes.AsNoTracking().Where(change => change.SubjectType == RecordType.Account && change.SubjectId == account.Number).OrderBy(change => change.Sequence).ToListAsync(Token));
        Assert.Equal([ChangeKind.Invited, ChangeKind.Edited, ChangeKind.Disabled], changes.Select(change => change.Kind));
        var mine = await AccountAsync(me.Mail);
        Assert.All(changes, change => Assert.Equal((mine.Id.ToString("N"), "Lê Thị Hoa", "system-administrator"), (change.ActorId, change.ActorName, change.ActorRole)));
    }

    [Fact]
    public async Task NewPassword_ByMail_AsksForTheCodeAndIsAskedForWithoutTelling()
    {
        using var browser = app.BrowserAt("192.0.2.20");
        var member = await app.JoinAsync(browser);
        using var nobody = app.BrowserAt("198.51.110.1");
        var answers = new List<string>();
        foreach (var mail in (string[])["khong-co@vidu.vn", member.Mail, ""])
        {
            using var answer = await nobody.SendAsync("/quan-tri/mat-khau-moi/xin", "ask-form", ("Mail", mail));
            var page = await StaffForms.ReadAsync(answer);
            foreach (var box in page.QuerySelectorAll("input")) box.Remove();
            answers.Add($"{answer.StatusCode} {page.DocumentElement.OuterHtml}");
        }
        Assert.Single(answers.Distinct());
        var link = await LinkAsync(member.Mail);

        using var wrong = await nobody.SendAsync(link, "new-password-form", ("Password", "một câu khác hẳn câu trước"), ("Code", "000000"));
        Assert.Contains("Mã xác thực không đúng", await wrong.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/quan-tri", Token)).StatusCode); // nothing happened yet
        using var set = await nobody.SendAsync(link, "new-password-form", ("Password", "một câu khác hẳn câu trước"), ("Code", app.CodeOf(member)));
        Assert.Equal(HttpStatusCode.Found, set.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("/quan-tri", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/quan-tri", Token)).StatusCode); // the sessions of before
    }

    [Fact]
    public async Task Own_PhoneAndRecoveryCodes_AreReplaced()
    {
        using var browser = app.BrowserAt("192.0.2.30");
        var member = await app.JoinAsync(browser);
        const string Own = "/quan-tri/tai-khoan-cua-toi";
        using var renewed = await browser.SendAsync(Own, "own-codes");
        var codes = (await StaffForms.ReadAsync(renewed)).QuerySelectorAll("[data-testid=recovery-codes] code").Select(code => code.TextContent).ToList();
        Assert.Empty(codes.Intersect(member.RecoveryCodes));
        var form = StaffForms.FormOf(await browser.PageAsync(Own), "own-phone-form");
        var key = form.QuerySelector("[data-testid=code-key]")!.TextContent;
        using var changed = await browser.SendAsync(Own, form, ("PhoneCode", StaffForms.CodeAt(key, app.Clock!.GetUtcNow())));
        Assert.Contains("Đã gắn điện thoại mới", await changed.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromMinutes(2));
        using var anew = app.BrowserAt("192.0.2.31");
        Assert.Equal(HttpStatusCode.OK, (await app.SignInAsync(anew, member)).StatusCode); // the old telephone
        Assert.Equal(HttpStatusCode.OK, (await app.SignInAsync(anew, member, code: member.RecoveryCodes[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await app.SignInAsync(anew, member with { Key = key })).StatusCode);
        using var another = app.BrowserAt("192.0.2.32");
        Assert.Equal(HttpStatusCode.Found, (await app.SignInAsync(another, member, code: codes[0])).StatusCode);
    }

    [Fact]
    public async Task Log_OfEverythingAnAccountDoes_HoldsNoSecretAndNoAddress()
    {
        var log = new ConcurrentQueue<string>();
        await using var loud = new LoudApp(log);
        using var browser = loud.App.CreateClient();
        var invited = await loud.App.Services.CreateScope().ServiceProvider.GetRequiredService<AccountService>().InviteAsync(new AccountInput("Lê Thị Hoa", "hoa.le@vidu.vn", [StaffRole.NewsEditor], null, []), Actor.System("test"), Token, byMail: true);
        var page = await browser.PageAsync(invited.Link.PathAndQuery);
        var key = page.QuerySelector("[data-testid=code-key]")!.TextContent;
        var code = StaffForms.CodeAt(key, TimeProvider.System.GetUtcNow());
        using var joined = await browser.SendAsync(invited.Link.PathAndQuery, StaffForms.FormOf(page, "join-form"), ("Password", StaffApp.Password), ("Code", code));
        await browser.SendAsync("/quan-tri/dang-xuat", "sign-out");
        await browser.SendAsync("/quan-tri/dang-nhap", "sign-in", ("Mail", "hoa.le@vidu.vn"), ("Password", "canary password"), ("Code", code));
        await browser.SendAsync("/quan-tri/mat-khau-moi/xin", "ask-form", ("Mail", "hoa.le@vidu.vn"));

        Assert.Contains(log, line => line.Contains("Đăng nhập không đúng", StringComparison.Ordinal)); // failures are told
        var secrets = new[] { StaffApp.Password, "canary password", key, key.Replace(" ", "", StringComparison.Ordinal), code, StaffForms.SecretOf(invited.Link), "hoa.le", "HOA.LE", "Lê Thị Hoa" }
            .Concat(joined.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0].Split('=', 2)[1]));
        Assert.All(secrets, secret => Assert.DoesNotContain(log, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    private async Task<string> LinkAsync(string mail)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await look.WaitForNextTickAsync(patience.Token))
        {
            var text = await app.InScopeAsync<CatalogDbContext, string?>(db => db.MailMessages.Where(letter => letter.ToAddress == mail && letter.Kind == "new-password").Select(letter => letter.Body).FirstOrDefaultAsync(Token));
            if (text is not null) return new Uri(text.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
        }
        throw new TimeoutException();
    }

    private Task<Account> AccountAsync(string mail) => app.InScopeAsync<AccountsDbContext, Account>(accounts => accounts.Users.AsNoTracking().SingleAsync(account => account.Email == mail, Token));

    /// <summary>The site with every line of its log kept, the framework's as well.</summary>
    private sealed class LoudApp : IAsyncDisposable
    {
        private readonly AppFactory quiet = new();

        public LoudApp(ConcurrentQueue<string> log) => App = quiet.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Logging:LogLevel:Default", "Debug");
            builder.UseSetting("Logging:LogLevel:Microsoft", "Debug");
            builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(new Memory(log)));
        });

        public Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory<Program> App { get; }

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            await quiet.DisposeAsync();
        }
    }

    private sealed class Memory(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
