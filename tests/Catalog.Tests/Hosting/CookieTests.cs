using Catalog.Admin.Accounts;
using Catalog.TestSupport.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Hosting;

public sealed class CookieTests
{
    [Fact]
    public async Task FormCookie_InProduction_IsHostBoundAndSecure()
    {
        await using var app = new ProductionApp();
        var cookie = FormCookie(app);

        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        foreach (var part in (string[])["path=/", "secure", "samesite=strict", "httponly"]) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task FormCookie_InDevelopment_WorksOverHttp()
    {
        await using var app = new AppFactory();
        var cookie = FormCookie(app);

        Assert.DoesNotContain("__Host-", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Of signing in, as a browser in Production gets them.</summary>
    [Fact]
    public async Task StaffCookies_InProduction_AreHostBoundAndSecure()
    {
        await using var app = new ProductionApp();
        using var browser = app.CreateClient();
        var invited = await app.InScopeAsync<AccountService, InvitedAccount>(service => service.InviteAsync(new AccountInput("An", "an@vidu.vn", [StaffRole.NewsEditor], null, []), Core.Changes.Actor.System("test"), TestContext.Current.CancellationToken));
        var page = await browser.PageAsync(invited.Link.PathAndQuery);
        var code = StaffForms.CodeAt(page.QuerySelector("[data-testid=code-key]")!.TextContent, TimeProvider.System.GetUtcNow());
        using var joined = await browser.SendAsync(invited.Link.PathAndQuery, StaffForms.FormOf(page, "join-form"), ("Password", StaffApp.Password), ("Code", code));

        var cookies = joined.Headers.GetValues("Set-Cookie").ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-catalog-session=", StringComparison.Ordinal));
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-catalog-device=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            foreach (var part in (string[])["path=/", "secure", "samesite=", "httponly"]) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task KeyRing_OfTheSite_IsInTheDatabase()
    {
        await using var app = new AppFactory();
        _ = FormCookie(app);

        Assert.NotEqual(0, await app.InScopeAsync<Admin.Accounts.AccountsDbContext, int>(db => Task.FromResult(db.DataProtectionKeys.Count())));
        Assert.Empty(Directory.GetFiles(app.Folder, "*.xml", SearchOption.AllDirectories));
    }

    private static string FormCookie(AppFactory app)
    {
        using var scope = app.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("catalog.example");
        scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return context.Response.Headers.SetCookie.ToString();
    }
}
