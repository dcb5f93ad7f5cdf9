using Catalog.Admin.Accounts;
using Catalog.Core.Changes;
using Microsoft.Extensions.Time.Testing;
using Catalog.TestSupport.Databases;

namespace Catalog.TestSupport.Web;

/// <summary>The site behind a proxy that says where visitors are, with people who join and sign in through its pages.</summary>
public sealed class StaffApp : AppFactory
{
    public const string Password = "ruộng bậc thang mùa nước đổ";

    public StaffApp()
    {
        Clock = new FakeTimeProvider(TestDatabase.Start);
        Settings["Proxy:Known"] = "127.0.0.1";
    }

    /// <summary>A browser in a network of its own.</summary>
    public HttpClient BrowserAt(string address)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }

    public Task<InvitedAccount> InviteAsync(params StaffRole[] roles)
    {
        var mail = $"n{Guid.NewGuid():n}@vidu.vn";
        return InScopeAsync<AccountService, InvitedAccount>(service => service.InviteAsync(new AccountInput("Lê Thị Hoa", mail, roles, null, []), Actor.System("test"), CancellationToken.None));
    }

    /// <summary>Somebody who has joined and is signed in at <paramref name="browser"/>.</summary>
    public async Task<StaffMember> JoinAsync(HttpClient browser, params StaffRole[] roles)
    {
        var invited = await InviteAsync(roles.Length == 0 ? [StaffRole.NewsEditor] : roles);
        var path = invited.Link.PathAndQuery;
        var page = await browser.PageAsync(path);
        var key = page.QuerySelector("[data-testid=code-key]")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var answer = await browser.SendAsync(path, StaffForms.FormOf(page, "join"), ("Password", Password), ("Code", StaffForms.CodeAt(key, Clock!.GetUtcNow())));
        var codes = (await StaffForms.ReadAsync(answer)).QuerySelectorAll("[data-testid=recovery-codes] code").Select(code => code.TextContent).ToList();
        Clock.Advance(TimeSpan.FromSeconds(30)); // the next code
        return new StaffMember(invited.Account.Number, invited.Account.Email!, key, codes);
    }

    /// <summary>The code that the telephone of a member shows.</summary>
    public string CodeOf(StaffMember member, int steps = 0) => StaffForms.CodeAt(member.Key, Clock!.GetUtcNow() + TimeSpan.FromSeconds(30 * steps));

    public Task<HttpResponseMessage> SignInAsync(HttpClient browser, StaffMember member, string? password = null, string? code = null, string back = "") =>
        browser.SendAsync("/quan-tri/dang-nhap" + back, "sign-in", ("Mail", member.Mail), ("Password", password ?? Password), ("Code", code ?? CodeOf(member)));
}

public sealed record StaffMember(int Number, string Mail, string Key, IReadOnlyList<string> RecoveryCodes);
