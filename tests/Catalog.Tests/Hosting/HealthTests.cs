using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Media;
using Catalog.TestSupport.Web;
using Catalog.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Hosting;

public sealed class HealthTests(AppFactory app) : IClassFixture<AppFactory>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Live_Asked_GivesTheVersionAndAsksNothingElse()
    {
        var answer = await app.CreateClient().GetFromJsonAsync<JsonObject>("/health/live", Token);

        Assert.Equal("Healthy", (string?)answer!["status"]);
        Assert.Equal(ProgramVersion.Text, (string?)answer["version"]);
        Assert.Empty(answer["parts"]!.AsObject());
    }

    [Fact]
    public async Task Ready_AskedOnThisMachine_NamesItsParts()
    {
        using var answer = await app.CreateClient().GetAsync("/health/ready", Token);
        var parts = (await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["parts"]!.AsObject().Select(part => part.Key);

        Assert.Equal(["cards", "database", "disk", "jobs", "keys", "search", "stopping"], parts.Order());
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Ready_AskedThroughAProxy_NamesNoParts()
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        using var answer = await client.GetAsync("/health/ready", Token); // 503 while its index is being built

        Assert.Null((await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["parts"]);
    }

    [Fact]
    public async Task Ready_WithoutADatabase_Answers503WhileLiveGoesOn()
    {
        await using var broken = new AppFactory();
        using var client = broken.CreateClient();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.WriteAllText(Path.Combine(broken.Folder, "catalog.db"), "no database");
        foreach (var file in Directory.GetFiles(broken.Folder, "catalog.db-*")) File.Delete(file);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/health/ready", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live", Token)).StatusCode);
    }
}

/// <summary>On a clock of its own: what the jobs did when.</summary>
public sealed class JobHealthTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ready_WithAJobNotRunInTwiceItsInterval_IsDegradedAndStillServes()
    {
        await using var app = new AppFactory { Clock = new(new DateTimeOffset(2026, 11, 24, 5, 0, 0, TimeSpan.Zero)) };
        using var client = app.CreateClient();
        await SayAsync(app, JobState.Succeeded);
        await QuietAsync(app);
        Assert.Equal("Healthy", (await JobsAsync(client)).Status);

        app.Clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal("Healthy", (await JobsAsync(client)).Status);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await SayAsync(app, JobState.Failed);
        var (status, words, code) = await JobsAsync(client);

        Assert.Equal(("Degraded", HttpStatusCode.OK), (status, code));
        Assert.Contains("Sao lưu dữ liệu", words, StringComparison.Ordinal);
        Assert.Contains("backup: 24/11/2026 12:00", words, StringComparison.Ordinal);
    }

    /// <summary>As a runner leaves it that died, where no other one is.</summary>
    [Theory]
    [InlineData(JobState.Running, 4)]
    [InlineData(JobState.Asked, 6)]
    [InlineData(JobState.Queued, 21)]
    public async Task Ready_WithARowThatNobodyWorksOn_IsDegradedAndSaysWhoIsMissing(JobState state, int minutes)
    {
        await using var app = new AppFactory { Clock = new(new DateTimeOffset(2026, 11, 24, 5, 0, 0, TimeSpan.Zero)) };
        using var client = app.CreateClient();
        await SayAsync(app, JobState.Succeeded);
        await QuietAsync(app);
        await app.InScopeAsync<CatalogDbContext>(db =>
        {
            db.JobRuns.Add(new JobRun { Kind = "of-tomorrow", Arguments = "{}", AskedById = "system:test", AskedByName = "Hệ thống", AskedAt = app.Clock!.GetUtcNow(), State = state, SeenAt = app.Clock.GetUtcNow() });
            return db.SaveChangesAsync(Token);
        });
        Assert.Equal("Healthy", (await JobsAsync(client)).Status);

        app.Clock!.Advance(TimeSpan.FromMinutes(minutes));
        var (status, words, code) = await JobsAsync(client);

        Assert.Equal(("Degraded", HttpStatusCode.OK), (status, code));
        Assert.Contains("1 công việc đã giao mà không tiến trình nào làm", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ready_WithACardThatCannotBeDrawn_IsDegraded()
    {
        await using var app = new AppFactory();
        using var client = app.CreateClient();
        await app.InScopeAsync<ShareCards>(cards => cards.ParkAsync(new(Core.Records.RecordType.Product, 7), "quá lâu", Token));

        using var answer = await client.GetAsync("/health/ready", Token); // 503 while its index is being built
        var parts = (await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["parts"]!;

        Assert.Equal("Degraded", (string?)parts["cards"]!["status"]);
        Assert.Contains("1 thẻ chia sẻ chưa vẽ được", (string)parts["cards"]!["words"]!, StringComparison.Ordinal);
    }

    /// <summary>What the start itself asked for runs by the real clock: until it has ended, it must not grow old by the other one.</summary>
    private static async Task QuietAsync(AppFactory app)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (await app.InScopeAsync<CatalogDbContext, bool>(db => db.JobRuns.AnyAsync(run => run.EndedAt == null, Token))) await look.WaitForNextTickAsync(patience.Token);
    }

    private static Task SayAsync(AppFactory app, JobState state) => app.InScopeAsync<CatalogDbContext>(async db =>
    {
        DateTimeOffset? now = app.Clock!.GetUtcNow();
        foreach (var entry in JobTimetable.Entries)
        {
            db.JobRuns.Add(new JobRun { Kind = entry.Kind.Name, Arguments = "{}", AskedById = "system:test", AskedByName = "Hệ thống", AskedAt = now.Value, State = state, EndedAt = now });
        }
        await db.SaveChangesAsync(Token);
    });

    private static async Task<(string Status, string Words, HttpStatusCode Code)> JobsAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/health/ready", Token);
        var jobs = (await answer.Content.ReadFromJsonAsync<JsonObject>(Token))!["parts"]!["jobs"]!;
        return ((string)jobs["status"]!, (string)jobs["words"]!, answer.StatusCode);
    }
}
