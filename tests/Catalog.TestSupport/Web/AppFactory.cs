using Catalog.Core.Data;
using Catalog.TestSupport.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Catalog.TestSupport.Web;

/// <summary>
/// The whole site in this process, on a migrated database that holds no records and a data folder of its own. As a class fixture:
/// <c>IClassFixture&lt;AppFactory&gt;</c>, or <see cref="PostgresApp"/> for the other database.
/// </summary>
public class AppFactory : WebApplicationFactory<Program>
{
    private DatabaseFile? database;

    public AppFactory() => ClientOptions.AllowAutoRedirect = false;

    public string Folder { get; } = Directory.CreateTempSubdirectory("catalog-app-").FullName;

    /// <summary>A clock that stands still until the test moves it; null for the real one.</summary>
    public FakeTimeProvider? Clock { get; init; }

    /// <summary>Of passwords: few, because hundreds of sign-ins need not wait. A test holds the real number.</summary>
    public int HashIterations { get; init; } = 1000;

    /// <summary>Settings of this copy, as on the command line.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];


    protected virtual DatabaseProvider Provider => DatabaseProvider.Sqlite;

    protected virtual string Environment => "Development";

    /// <summary>Does one piece of work in a scope of its own, as a request would.</summary>
    public async Task InScopeAsync<TService>(Func<TService, Task> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Blocking: the builder offers no asynchronous place, and a fixture that skips would count as failed.
        database = DatabaseFile.CreateAsync(Provider, Provider == DatabaseProvider.Sqlite ? Path.Combine(Folder, "catalog.db") : null, content: TestContent.Lists).GetAwaiter().GetResult();
        builder.UseEnvironment(Environment);
        builder.UseStaticWebAssets();
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft.Hosting.Lifetime", "Warning");
        builder.UseSetting("Logging:Console:LogLevel:Default", "None"); // faults that tests make would bury the tests that fail
        builder.UseSetting("Data:Folder", Folder);
        builder.UseSetting("Data:Sample", "false"); // a test says which records it needs
        if (Provider == DatabaseProvider.Postgres)
        {
            builder.UseSetting("Database:Provider", "Postgres");
            builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        }
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter, LocalVisitor>();
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
            if (Clock is not null) services.AddSingleton<TimeProvider>(Clock);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Requests that come over no network come from this machine.</summary>
    private sealed class LocalVisitor : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress ??= System.Net.IPAddress.Loopback;
                return following(context);
            });
            next(app);
        };
    }
}

/// <summary>The site on PostgreSQL. The test class asks for it in its constructor: <c>app.SkipIfMissing()</c>.</summary>
public sealed class PostgresApp : AppFactory
{
    protected override DatabaseProvider Provider => DatabaseProvider.Postgres;

    public static void SkipIfMissing() => Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
}

/// <summary>The site as it runs in Production, asked over HTTPS.</summary>
public sealed class ProductionApp : AppFactory
{
    public ProductionApp()
    {
        ClientOptions.BaseAddress = new Uri("https://catalog.example"); // localhost is never asked for strict transport
        Settings["urls"] = "https://localhost:443";
    }

    protected override string Environment => "Production";
}

/// <summary>The site on Kestrel and a free port, for browsers. http://localhost:PORT: a passkey needs the name, an IP address is not enough.</summary>
public sealed class KestrelApp : AppFactory
{
    public KestrelApp()
    {
        UseKestrel(0);
        StartServer();
    }

    public string Url => $"http://localhost:{ClientOptions.BaseAddress.Port}";
}
