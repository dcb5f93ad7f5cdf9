using System.Text.Json.Nodes;
using Catalog.Core.Jobs;
using Catalog.TestSupport.Processes;
using Microsoft.Data.Sqlite;

namespace Catalog.Tests.Hosting;

/// <summary>The verbs that work on the data of a site, as a script would call them: docs/operations.md step by step.</summary>
[Trait("Speed", "Slow")]
public sealed class DataCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Drill_OfBackupAndRestore_WithTheSiteRunningAndWithout()
    {
        string archive;
        await using (var site = await ChildProgram.StartSiteAsync(folder.In("data")))
        {
            var backup = await RunAsync("data", 0, "backup", "--json");
            Assert.Equal("Succeeded", (string?)backup["state"]);
            archive = Directory.GetFiles(folder.In("data/backups"), "*.zip").Single();
            await RunAsync("data", 0, "reindex", "--json");
            var before = await RunAsync("data", 0, "index", "status", "--json");
            Assert.Equal("Succeeded", (string?)(await RunAsync("data", 0, "reindex", "--json"))["state"]);
            var after = await RunAsync("data", 0, "index", "status", "--json");
            Assert.Equal((string?)before["serving"], (string?)after["previous"]);
            Assert.Equal("Succeeded", (string?)(await RunAsync("data", 0, "reindex", "--rollback", "--json"))["state"]);
            Assert.Equal((string?)before["serving"], (string?)(await RunAsync("data", 0, "index", "status", "--json"))["serving"]);
            Assert.Equal(4, (await ChildProgram.RunAsync(["restore", archive, $"--Data:Folder={folder.In("data")}"])).ExitCode);
            Assert.Equal(0, await site.StopAsync());
        }

        Assert.True((int)(await RunAsync("data", 0, "backup", "verify", archive, "--json"))["files"]! > 0);
        await RunAsync("restored", 0, "restore", archive, "--json");
        Assert.Equal(1, (await ChildProgram.RunAsync(["restore", archive, $"--Data:Folder={folder.In("restored")}"])).ExitCode); // no longer empty
        Assert.Equal("Succeeded", (string?)(await RunAsync("restored", 0, "reindex", "--json"))["state"]); // nobody runs: the verb works itself
        Assert.NotNull((string?)(await RunAsync("restored", 0, "index", "status", "--json"))["serving"]);
        await LeaveRunningAsync(folder.In("restored/catalog.db"));
        Assert.Equal("Succeeded", (string?)(await RunAsync("restored", 0, "reindex", "--json"))["state"]); // a verb that was killed does not stop the next

        Assert.True((int)(await RunAsync("restored", 0, "audit", "--json"))["rows"]! > 0);
        await WriteAsync(folder.In("restored/catalog.db"), """UPDATE "Changes" SET "ActorRole" = 'khác' WHERE "Sequence" = 2""");
        Assert.Equal(2, (int)(await RunAsync("restored", 1, "audit", "--json"))["firstBroken"]!);

        var damaged = folder.In("damaged.zip");
        await File.WriteAllBytesAsync(damaged, (await File.ReadAllBytesAsync(archive, TestContext.Current.CancellationToken))[..^100], TestContext.Current.CancellationToken);
        Assert.Equal(1, (await ChildProgram.RunAsync(["backup", "verify", damaged, $"--Data:Folder={folder.In("data")}"])).ExitCode);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>As kill -9 leaves a verb that worked itself.</summary>
    private static Task LeaveRunningAsync(string database) => WriteAsync(database,
        $"""UPDATE "JobRuns" SET "State" = '{JobState.Running}', "EndedAt" = NULL, "Delivery" = '-12345' WHERE "Id" = (SELECT MAX("Id") FROM "JobRuns" WHERE "OneAtATime" IS NOT NULL AND "Kind" = '{JobKinds.RebuildIndex.Name}')""");

    private static async Task WriteAsync(string database, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }

    private async Task<JsonObject> RunAsync(string data, int exitCode, params string[] args)
    {
        var result = await ChildProgram.RunAsync([.. args, $"--Data:Folder={folder.In(data)}"]);
        Assert.True(result.ExitCode == exitCode, $"{string.Join(' ', args)}: {result.ExitCode}\n{result.Output}\n{result.Error}");
        return JsonNode.Parse(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!.AsObject();
    }
}
