using System.Globalization;
using System.Net;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.TestSupport;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Processes;

namespace Catalog.Tests.Jobs;

/// <summary>kill -9 of the program inside each kind of job: afterwards every run has ended well, and its effect is there once.</summary>
public abstract class JobKillTests(DatabaseProvider provider) : IDisposable
{
    private const int Killed = 128 + 9, Rounds = 5, Seed = 5;
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Kill_InsideAnyJob_EndsEveryRunWithItsEffectOnce()
    {
        SkipWithoutTools();
        var dice = new Random(Seed);
        await using var place = await Place.CreateAsync(provider, folder.In("any"));

        for (var kill = 0; kill < 2; kill++)
        {
            foreach (var kind in KilledWork.Light) await place.Work.AskAsync(kind);
            await place.DieAsync($"* {dice.Next(1, 25)}");
        }

        await place.AssertAsync(KilledWork.Light);
    }

    /// <summary>In each round one kill in each kind, at any of its steps; what was left runs on beside the next one.</summary>
    [Fact]
    public async Task Kill_InEachJob_EndsEveryRunWithItsEffectOnce()
    {
        SkipWithoutTools();
        Assert.SkipUnless(Thorough.IsOn, "Minutes: CATALOG_TEST_THOROUGH=1 runs it.");
        var dice = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            await using var place = await Place.CreateAsync(provider, folder.In($"{round}"));
            foreach (var kind in KilledWork.All.OrderBy(_ => dice.Next()))
            {
                await place.Work.AskAsync(kind);
                await place.DieAsync($"{kind} {(dice.Next(3) == 0 ? JobKillStartup.End : dice.Next(1, 30))}");
            }
            await place.AssertAsync(KilledWork.All);
        }
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private void SkipWithoutTools()
    {
        if (provider != DatabaseProvider.Postgres) return;
        Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        ExternalTool.SkipIfMissing("pg_dump", "apt-get install postgresql-client");
    }

    private sealed class Place : IAsyncDisposable
    {
        private readonly string folder;
        private readonly DatabaseFile database;

        private Place(string folder, DatabaseFile database, KilledWork work) => (this.folder, this.database, Work) = (folder, database, work);

        public KilledWork Work { get; }

        public static async Task<Place> CreateAsync(DatabaseProvider provider, string folder)
        {
            Directory.CreateDirectory(folder);
            var created = await DatabaseFile.CreateAsync(provider, provider == DatabaseProvider.Sqlite ? Path.Combine(folder, "catalog.db") : null, TestContent.Lists);
            return new Place(folder, created, await KilledWork.CreateAsync(created, folder));
        }

        public async Task DieAsync(string where)
        {
            await using var site = await ChildProgram.StartObservedSiteAsync(folder, Environment(where), isDying: true);
            var code = await site.EndedAsync();
            Assert.True(code == Killed, $"{where}: exit {code}\n{site.Output}");
        }

        /// <summary>Started once more, and left alone.</summary>
        public async Task AssertAsync(IReadOnlyCollection<string> kinds)
        {
            await using var site = await ChildProgram.StartObservedSiteAsync(folder, Environment("none 1"));
            await Work.EndedAsync();
            await Work.AskAsync(JobKinds.MediaSweep.Name); // a sweep that met a backup left everything to the next one
            await Work.EndedAsync();
            using var client = new HttpMessageInvoker(new SocketsHttpHandler());
            using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"{site.Url}/api/v1/search?q=nuoc+mam"));
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("Nước mắm Mỹ An", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            await Work.AssertDoneOnceAsync(kinds);
        }

        public async ValueTask DisposeAsync()
        {
            await Work.DisposeAsync();
            await database.DisposeAsync();
        }

        private Dictionary<string, string> Environment(string where)
        {
            var environment = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Data__Sample"] = "false", [JobKillStartup.Where] = where };
            if (database.Provider == DatabaseProvider.Sqlite) return environment;
            environment["Database__Provider"] = "Postgres";
            environment["Database__ConnectionString"] = database.ConnectionString;
            return environment;
        }
    }
}

// A class each, so that both run at the same time.
[Trait("Speed", "Slow")]
public sealed class SqliteJobKillTests() : JobKillTests(DatabaseProvider.Sqlite);

[Trait("Speed", "Slow")]
public sealed class PostgresJobKillTests() : JobKillTests(DatabaseProvider.Postgres);
