using Catalog.Admin.Accounts;
using Catalog.Core.Changes;
using Catalog.TestSupport.Web;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Catalog.BrowserTests;

/// <summary>Somebody is invited, joins, adds a passkey and lives with it. On a site of its own: with an account there the other one would ask everybody to sign in.</summary>
[Collection(OneBrowser.Name)]
public sealed class AccountJourneyTests
{
    private readonly BrowserFixture fixture;

    public AccountJourneyTests(BrowserFixture fixture)
    {
        Assert.SkipWhen(BrowserFixture.WhyMissing is not null, BrowserFixture.WhyMissing ?? "");
        this.fixture = fixture;
    }

    [Fact]
    public async Task Administrator_FromInvitationToPasskey_AndASecondPersonOnAPhone()
    {
        await using var site = new KestrelApp();
        var input = new AccountInput("Nguyễn Thị Ánh", "anh@vidu.vn", [StaffRole.SystemAdministrator], null, []);
        var invited = await site.InScopeAsync<AccountService, InvitedAccount>(service => service.InviteAsync(input, Actor.System("test"), CancellationToken.None));
        await using var context = await fixture.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "vi-VN" });
        await using var visit = new Visit(context, await context.NewPageAsync(), site.Url);
        var page = visit.Page;
        var cdp = await context.NewCDPSessionAsync(page);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object> { ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true },
        });

        await page.GotoAsync(site.Url + invited.Link.PathAndQuery);
        await AssertAccessibleAsync(page);
        await page.GetByLabel("Mật khẩu mới").FillAsync(StaffApp.Password);
        await page.GetByLabel("Mã xác thực đang hiện").FillAsync(StaffForms.CodeAt((await page.GetByTestId("code-key").TextContentAsync())!, TimeProvider.System.GetUtcNow()));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu" }).ClickAsync();
        await Expect(page.GetByTestId("recovery-codes").Locator("li")).ToHaveCountAsync(10);

        await page.GetByRole(AriaRole.Link, new() { Name = "Vào trang quản trị" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Nguyễn Thị Ánh" }).ClickAsync();
        await AssertAccessibleAsync(page);
        await page.GetByLabel("Tên để nhận ra").FillAsync("Máy ở cơ quan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm khóa đăng nhập" }).ClickAsync();
        await Expect(page.GetByTestId("passkeys")).ToContainTextAsync("Máy ở cơ quan");

        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đăng nhập");
        await AssertAccessibleAsync(page);
        await page.GotoAsync(site.Url + "/quan-tri/phien"); // leads to the sign-in and back
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập bằng khóa" }).ClickAsync();
        await Expect(page.GetByTestId("sessions").Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.GetByTestId("sessions")).ToContainTextAsync("Chrome trên Linux");

        await InviteOnAPhoneAsync(page, site);
        Assert.Empty(visit.Complaints);
    }

    private static async Task InviteOnAPhoneAsync(IPage page, KestrelApp site)
    {
        await page.SetViewportSizeAsync(360, 800);
        await page.GotoAsync(site.Url + "/quan-tri/tai-khoan/moi");
        await AssertAccessibleAsync(page);
        await page.GetByLabel("Họ và tên").FillAsync("Trần Văn Bình");
        await page.GetByLabel("Thư điện tử").FillAsync("binh@vidu.vn");
        await page.GetByLabel("Biên tập tin bài").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gửi lời mời" }).ClickAsync();
        await Expect(page.GetByTestId("accounts")).ToContainTextAsync("Trần Văn Bình");
        foreach (var path in (string[])["/quan-tri/tai-khoan", "/quan-tri/tai-khoan/2", "/quan-tri/thu", "/quan-tri/tai-khoan-cua-toi", "/quan-tri/phien"])
        {
            await page.GotoAsync(site.Url + path);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), path);
            await AssertAccessibleAsync(page);
        }
    }

    private static async Task AssertAccessibleAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, page.Url + ": " + string.Join("; ", result.Violations.Select(violation => $"{violation.Id} {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
    }
}
