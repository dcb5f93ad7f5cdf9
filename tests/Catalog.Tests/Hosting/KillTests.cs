using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Hosting;

/// <summary>kill -9 under writes: what was acknowledged is in the database, and in search after the next start.</summary>
[Trait("Speed", "Slow")]
public sealed class KillTests : IDisposable
{
    private const int Kills = 20;
    private const int PostgresKills = 8; // the server outlives the program: there is less to find out

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Kill_UnderWrites_LosesNothingAcknowledged(DatabaseProvider provider)
    {
        await using var database = await DatabaseFile.CreateAsync(provider, provider == DatabaseProvider.Sqlite ? folder.In("catalog.db") : null);
        var environment = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Proxy__Known"] = "127.0.0.1" };
        if (provider == DatabaseProvider.Postgres)
        {
            environment["Database__Provider"] = "Postgres";
            environment["Database__ConnectionString"] = database.ConnectionString;
        }
        var acknowledged = new Dictionary<int, int>();
        for (var kill = 1; kill <= (provider == DatabaseProvider.Sqlite ? Kills : PostgresKills); kill++)
        {
            await using var site = await ChildProgram.StartWritingSiteAsync(folder.Path, environment);
            await site.AcknowledgedAsync(1 + (kill * 7 % 40)); // another moment each time
            await site.KillAsync();
            foreach (var (id, version) in site.AcknowledgedWrites) acknowledged[id] = version;
            await AssertWholeAsync(database, acknowledged);
        }
        Assert.True(acknowledged.Count > PostgresKills, $"only {acknowledged.Count} products were written");
        await AssertFoundAsync(environment, [.. acknowledged.Keys]);
    }

    public void Dispose() => folder.Dispose();

    private static async Task AssertWholeAsync(DatabaseFile database, Dictionary<int, int> acknowledged)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddCatalogDatabase(database.Provider, database.ConnectionString).AddAccounts(database.Provider).AddCatalogCore().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var stored = await db.Products.AsNoTracking().ToDictionaryAsync(product => product.Id, product => product.Version, Token);
        var recorded = await db.Changes.Where(change => change.SubjectType == RecordType.Product).GroupBy(change => change.SubjectId)
            .Select(group => new { group.Key, Version = group.Max(change => change.Version) }).ToDictionaryAsync(row => row.Key, row => row.Version, Token);

        Assert.DoesNotContain(acknowledged, write => !stored.TryGetValue(write.Key, out var version) || version < write.Value);
        Assert.Equal(stored.OrderBy(row => row.Key), recorded.OrderBy(row => row.Key)); // neither a row without its change nor the reverse
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ChangeReader>().FirstBrokenAsync(Token));
        if (database.Provider == DatabaseProvider.Sqlite)
            Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Token));
    }

    private async Task AssertFoundAsync(Dictionary<string, string> environment, HashSet<int> expected)
    {
        await using var site = await ChildProgram.StartSiteAsync(folder.Path, environment);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var invoker = new HttpMessageInvoker(handler);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var missing = expected;
        while (missing.Count > 0 && await look.WaitForNextTickAsync(patience.Token)) missing = [.. expected.Except(await FoundAsync(invoker, site.Url))];
        Assert.Empty(missing);
    }

    private static async Task<List<int>> FoundAsync(HttpMessageInvoker client, string url)
    {
        var found = new List<int>();
        for (var page = 1; ; page++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{url}/api/v1/search?type=product&pageSize=100&page={page}");
            // As the web server with HTTPS before the site would say it.
            request.Headers.Add("X-Forwarded-Proto", "https");
            using var answer = await client.SendAsync(request, Token);
            if (!answer.IsSuccessStatusCode) return found;
            var items = (await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["items"]!.AsArray();
            if (items.Count == 0) return found;
            found.AddRange(items.Select(item => item!["id"]!.GetValue<int>()));
        }
    }
}
