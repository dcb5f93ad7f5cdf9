using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.TestSupport;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Hosting;

/// <summary>kill -9 under writes: what was acknowledged is in the database with its content, and in search after the next start.</summary>
public abstract class KillTests(DatabaseProvider provider, int kills) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_UnderWrites_LosesNothingAcknowledged()
    {
        if (provider == DatabaseProvider.Postgres) Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        await using var database = await DatabaseFile.CreateAsync(provider, provider == DatabaseProvider.Sqlite ? folder.In("catalog.db") : null, TestContent.Lists);
        var environment = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Proxy__Known"] = "127.0.0.1" };
        if (provider == DatabaseProvider.Postgres)
        {
            environment["Database__Provider"] = "Postgres";
            environment["Database__ConnectionString"] = database.ConnectionString;
        }
        var acknowledged = new List<AcknowledgedWrite>();
        IReadOnlyDictionary<int, string> stored = new Dictionary<int, string>();
        for (var kill = 1; kill <= kills; kill++)
        {
            await using var site = await ChildProgram.StartWritingSiteAsync(folder.Path, environment);
            await site.AcknowledgedAsync(1 + (kill * 7 % 40)); // another moment each time
            await site.KillAsync();
            acknowledged.AddRange(site.AcknowledgedWrites);
            stored = await AssertWholeAsync(database, acknowledged);
        }
        Assert.True(stored.Count > kills && acknowledged.Count > stored.Count, $"only {acknowledged.Count} writes of {stored.Count} products");
        await AssertFoundAsync(environment, stored);
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <returns>The names of all products, as the database has them.</returns>
    private static async Task<IReadOnlyDictionary<int, string>> AssertWholeAsync(DatabaseFile database, IReadOnlyList<AcknowledgedWrite> acknowledged)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddCatalogDatabase(database.Provider, database.ConnectionString).AddAccounts(database.Provider).AddCatalogCore().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var stored = await db.Products.AsNoTracking().Select(product => new AcknowledgedWrite(product.Id, product.Version, product.Name)).ToListAsync(Token);
        var history = (await db.Changes.AsNoTracking().Where(change => change.SubjectType == RecordType.Product).ToListAsync(Token))
            .Select(change => new AcknowledgedWrite(change.SubjectId, change.Version, (string)ChangedField.Parse(change.Fields).Single(field => field.Field == "name").New!)).ToList();

        // Each version that was acknowledged, with its content; the last one of the history is what the row holds, neither less nor more.
        Assert.Empty(acknowledged.Except(history));
        Assert.Equal(history.GroupBy(version => version.Id).Select(versions => versions.MaxBy(version => version.Version)!).OrderBy(last => last.Id), stored.OrderBy(row => row.Id));
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeReader>().FirstBrokenAsync(Token));
        if (database.Provider == DatabaseProvider.Sqlite)
            Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Token));
        return stored.ToDictionary(row => row.Id, row => row.Name);
    }

    private async Task AssertFoundAsync(Dictionary<string, string> environment, IReadOnlyDictionary<int, string> expected)
    {
        await using var site = await ChildProgram.StartSiteAsync(folder.Path, environment);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var invoker = new HttpMessageInvoker(handler);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        List<KeyValuePair<int, string>> missing = [.. expected];
        try
        {
            while (missing.Count > 0 && await look.WaitForNextTickAsync(patience.Token)) missing = [.. expected.Except(await FoundAsync(invoker, site.Url))];
        }
        catch (OperationCanceledException) when (!Token.IsCancellationRequested)
        {
            // The list says more than the time.
        }
        Assert.Empty(missing);
    }

    private static async Task<Dictionary<int, string>> FoundAsync(HttpMessageInvoker client, string url)
    {
        var found = new Dictionary<int, string>();
        for (var page = 1; ; page++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{url}/api/v1/search?type=product&pageSize=100&page={page}");
            // As the web server with HTTPS before the site would say it.
            request.Headers.Add("X-Forwarded-Proto", "https");
            using var answer = await client.SendAsync(request, Token);
            if (!answer.IsSuccessStatusCode) return found;
            var items = (await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["items"]!.AsArray();
            if (items.Count == 0) return found;
            foreach (var item in items) found[item!["id"]!.GetValue<int>()] = item["title"]!.GetValue<string>();
        }
    }
}

// A class each, so that both run at the same time.
[Trait("Speed", "Slow")]
public sealed class SqliteKillTests() : KillTests(DatabaseProvider.Sqlite, kills: 20);

[Trait("Speed", "Slow")]
public sealed class PostgresKillTests() : KillTests(DatabaseProvider.Postgres, kills: Thorough.IsOn ? 20 : 8);
