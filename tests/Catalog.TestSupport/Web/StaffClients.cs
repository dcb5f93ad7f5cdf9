using Catalog.Admin.Accounts;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.TestSupport.Web;

/// <summary>Browsers of people who are signed in, without the pages on which people sign in.</summary>
public static class StaffClients
{
    public const string Commune = "21688"; // Hoài Ân
    private static readonly Actor Maker = Actor.System("test");

    /// <summary>A new account that has joined, and its number.</summary>
    public static Task<Account> AddAccountAsync(this AppFactory app, params StaffRole[] roles) => app.InScopeAsync<IServiceProvider, Account>(async services =>
    {
        var name = $"người {Guid.NewGuid():n}"[..20];
        var input = new AccountInput(name, $"{Guid.NewGuid():n}@vidu.vn", roles, null, roles.Contains(StaffRole.CommuneOfficer) ? [Commune] : []);
        var account = (await services.GetRequiredService<AccountService>().InviteAsync(input, Maker, CancellationToken.None)).Account;
        account.State = AccountState.Active;
        await services.GetRequiredService<AccountsDbContext>().SaveChangesAsync();
        return account;
    });

    /// <summary>A new account in a role, signed in; cookies of forms are kept beside the session.</summary>
    public static async Task<HttpClient> SignedInAsync(this AppFactory app, params StaffRole[] roles) => await app.ClientOfAsync(await app.AddAccountAsync(roles));

    public static async Task<HttpClient> ClientOfAsync(this AppFactory app, Account account)
    {
        var key = await app.InScopeAsync<IServiceProvider, string>(async services =>
        {
            var accounts = services.GetRequiredService<AccountsDbContext>();
            var session = services.GetRequiredService<Sessions>().Start(account, SignInWay.Passkey, new VisitorTrace("Firefox trên Linux", "203.0.113.0/24"));
            await accounts.SaveChangesAsync();
            return session;
        });
        var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("Cookie", $"{app.Services.GetRequiredService<SessionCookie>().Name}={key}");
        return client;
    }
}
