using Catalog.Core.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Admin.Accounts;

public static class AccountsSetup
{
    /// <summary>What OWASP asks of PBKDF2 with HMAC-SHA-512; Identity's own default is less than half of it.</summary>
    public const int HashIterations = 210_000;

    /// <summary>The accounts and what changes them: for the site and for verbs of the command line.</summary>
    /// <param name="site">Null for a copy that somebody tries out on this machine.</param>
    public static IServiceCollection AddAccounts(this IServiceCollection services, DatabaseProvider provider, StaffSite? site = null)
    {
        services.AddSingleton(site ?? new StaffSite(new Uri("http://localhost:5080"), "52"));
        services.AddDataProtection().SetApplicationName("catalog").PersistKeysToDbContext<AccountsDbContext>();
        services.AddIdentityCore<Account>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3).AddEntityFrameworkStores<AccountsDbContext>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddScoped<AccountChanges>().AddScoped<AccountRules>().AddScoped<AccountLinks>().AddScoped<AccountMail>().AddScoped<Invitations>().AddScoped<AccountService>().AddScoped<Sessions>();
        return provider == DatabaseProvider.Sqlite
            ? services.AddDbContext<AccountsDbContext, SqliteAccountsDbContext>(CatalogDatabase.UseScopedConnection(provider))
            : services.AddDbContext<AccountsDbContext, PostgresAccountsDbContext>(CatalogDatabase.UseScopedConnection(provider));
    }

    /// <summary>The gate of the back office and who stands behind a request.</summary>
    public static IServiceCollection AddStaffGate(this IServiceCollection services) =>
        services.AddScoped<CurrentPerson>().AddSingleton<SessionCookie>()
            .AddSingleton<CodeGenerator>().AddScoped<RecoveryCodes>().AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>().AddScoped<Passkeys>()
            .AddScoped<Factors>().AddScoped<FactorWriter>().AddScoped<FactorRenewal>()
            .AddSingleton<SignInThrottle>().AddSingleton<KnownDevice>().AddSingleton<SignInGuard>().AddScoped<SignInService>()
            .AddScoped<JoinService>().AddScoped<OwnAccountService>().AddScoped<AccountsQuery>()
            .AddSingleton<NewPasswordDesk>().AddScoped<NewPasswordMail>().AddHostedService<NewPasswordSender>();
}
