using System.Net;
using System.Net.Sockets;
using Catalog.Admin.Accounts;
using Catalog.Core.Data;
using Catalog.TestSupport.Databases;
using Catalog.TestSupport.Processes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Hosting;

/// <summary>What the program says and returns when it cannot start. Each test runs it as a process.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private Dictionary<string, string> Here => new() { ["Data__Folder"] = folder.Path, ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["ASPNETCORE_ENVIRONMENT"] = "Development" };

    [Fact]
    public async Task Start_WithWrongSettings_NamesThemAndEndsWith3()
    {
        var result = await ChildProgram.RunAsync([], new(Here) { ["Database__Provider"] = "Oracle", ["Databse__ConnectionString"] = "x" });

        AssertRefusal(result, 3, lines: 6, "Database:Provider", "Oracle", "Sqlite", "Databse:ConnectionString");
    }

    [Fact]
    public async Task Start_WithRolesMisspeltInTheEnvironment_NamesThemButNotWhatIsAnotherPrograms() =>
        AssertRefusal(await ChildProgram.RunAsync([], new(Here) { ["ROLE"] = "db", ["Roels"] = "web" }), 3, lines: 3, "Roels", "Có phải ý bạn là Roles");

    [Fact]
    public async Task Start_WithAFolderForBackupsThatCannotBeWritten_NamesItAndEndsWith4() =>
        AssertRefusal(await ChildProgram.RunAsync([], new(Here) { ["Backup__Folder"] = "/proc/backups" }), 4, lines: 3, "/proc/backups", "Backup:Folder", "Backup__Folder");

    [Fact]
    public async Task Start_InProductionWithoutHttps_EndsWith3() =>
        AssertRefusal(await ChildProgram.RunAsync([], new(Here) { ["ASPNETCORE_ENVIRONMENT"] = "Production" }), 3, lines: 3, "HTTPS", "Proxy:Known");

    [Fact]
    public async Task Start_ForAProvinceThatDoesNotExist_NamesTheCodesAndEndsWith3() =>
        AssertRefusal(await ChildProgram.RunAsync([], new(Here) { ["Province__Code"] = "99" }), 3, lines: 3, "Province:Code", "\"99\"", " 52,", "Province__Code");

    [Fact]
    public async Task Start_ForAProvinceWithoutSample_SaysSoAndLoadsNothing()
    {
        var hue = new Dictionary<string, string> { ["Province__Code"] = "46", ["Data__Sample"] = "true" };
        await using (var site = await ChildProgram.StartSiteAsync(folder.Path, hue))
        {
            Assert.Contains("Dữ liệu mẫu chỉ có cho tỉnh Gia Lai", site.Output, StringComparison.Ordinal);
            await site.StopAsync();
        }
        AssertRefusal(await ChildProgram.RunAsync(["sample", "--load"], new(Here) { ["Province__Code"] = "46" }), 3, lines: 3, "Province:Code", "\"46\"", "Province__Code=52");
        var removed = await ChildProgram.RunAsync(["sample", "--remove"], Here);
        Assert.Contains("Không có dữ liệu mẫu", removed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAPortInUse_NamesItAndEndsWith4()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var result = await ChildProgram.RunAsync([], new(Here) { ["ASPNETCORE_URLS"] = $"http://localhost:{port}" });

        AssertRefusal(result, 4, lines: 3, $"Cổng {port}", "ASPNETCORE_URLS=");
    }

    [Fact]
    public async Task Start_OnAPortInUse_OfTheBarePorts_NamesItAndEndsWith4()
    {
        using var other = new TcpListener(IPAddress.Any, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var result = await ChildProgram.RunAsync([], new(Here) { ["ASPNETCORE_URLS"] = "", ["ASPNETCORE_HTTP_PORTS"] = $"{port}" });

        AssertRefusal(result, 4, lines: 3, $"Cổng {port}", "ASPNETCORE_URLS=");
    }

    [Theory]
    [InlineData("https://127.0.0.1:0", null)]
    [InlineData("https://127.0.0.1:0", "/khong/co.pfx")]
    public async Task Start_OnHttpsWithoutACertificate_SaysSoAndEndsWith3(string url, string? certificate)
    {
        var result = await ChildProgram.RunAsync([], new(Here) { ["ASPNETCORE_URLS"] = url, ["Kestrel__Certificates__Default__Path"] = certificate ?? "" });

        AssertRefusal(result, 3, lines: 3, url, "chứng thư", "Kestrel__Certificates__Default__Path");
    }

    [Theory]
    [InlineData("http://127.0.0.1:0/hang-viet")]
    [InlineData("localhost")]
    [InlineData("http://localhost:99999")]
    public async Task Start_OnAnAddressOfTheWrongForm_NamesItAndEndsWith3(string url) =>
        AssertRefusal(await ChildProgram.RunAsync([], new(Here) { ["ASPNETCORE_URLS"] = url }), 3, lines: 3, url, "ASPNETCORE_URLS", "Site__PathBase");

    [Fact]
    public async Task Start_WithASettingsFileThatIsNoJson_NamesFileAndLineAndEndsWith3()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "appsettings.Development-hong.json");
        await File.WriteAllTextAsync(file, "{\n  \"Site\": { \"Owner\": }\n}", TestContext.Current.CancellationToken);
        try
        {
            AssertRefusal(await ChildProgram.RunAsync([], new(Here) { ["ASPNETCORE_ENVIRONMENT"] = "Development-hong" }), 3, lines: 3, file, "dòng 2");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Start_WithASecretThatCannotBeRead_NamesItAndEndsWith4()
    {
        var secrets = Directory.CreateDirectory(folder.In("secrets")).FullName;
        File.CreateSymbolicLink(Path.Combine(secrets, "Site__Owner"), "/proc/self/mem"); // opens, even for root, and cannot be read

        AssertRefusal(await ChildProgram.RunAsync([], new(Here) { ["Data__SecretsFolder"] = secrets }), 4, lines: 3, Path.Combine(secrets, "Site__Owner"), "chown");
    }

    [Fact]
    public async Task Start_WithALockThatIsNotOurs_NamesItAndEndsWith4()
    {
        Directory.CreateDirectory(folder.In("program.lock")); // refused as a file of another user is, and root as well

        AssertRefusal(await ChildProgram.RunAsync([], Here), 4, lines: 3, folder.In("program.lock"), "chown");
    }

    [Theory]
    [InlineData("/proc/catalog")]
    [InlineData("/dev/null/catalog")]
    public async Task Start_OnAFolderThatCannotBeWritten_NamesItAndEndsWith4(string path) =>
        AssertRefusal(await ChildProgram.RunAsync([], new(Here) { ["Data__Folder"] = path }), 4, lines: 3, path, "chown", "Data__Folder");

    [Theory]
    [InlineData("256k")] // no room for the database
    [InlineData("12m")] // nor for the sample province in it
    public async Task Start_OnAFullDisk_SaysSoAndEndsWith4(string size)
    {
        var mounted = await ChildProgram.RunAsync(["-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.Path], program: "mount");
        Assert.SkipUnless(mounted.ExitCode == 0, "Mounting a tiny file system needs root");
        try
        {
            AssertRefusal(await ChildProgram.RunAsync([], new(Here) { ["Data__Sample"] = "true" }), 4, lines: 3, "đã đầy", folder.Path);
        }
        finally
        {
            await ChildProgram.RunAsync([folder.Path], program: "umount");
        }
    }

    [Fact]
    public async Task Start_OnADatabaseOfANewerProgram_NamesBothAndEndsWith5()
    {
        await using var database = await DatabaseFile.CreateAsync(DatabaseProvider.Sqlite, folder.In("catalog.db"));
        await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0')");

        AssertRefusal(await ChildProgram.RunAsync([], Here), 5, lines: 3, "29990101000000_FromTheFuture", Web.Hosting.ProgramVersion.Text);
    }

    [Fact]
    public async Task Start_OnAFileThatIsNoDatabase_EndsWith4()
    {
        await File.WriteAllTextAsync(folder.In("catalog.db"), new string('x', 5000), TestContext.Current.CancellationToken);

        AssertRefusal(await ChildProgram.RunAsync([], Here), 4, lines: 3, "hỏng", "backups");
    }

    [Fact]
    public async Task Start_WithAWrongPostgresAddress_NamesItWithoutPasswordAndEndsWith4()
    {
        var result = await ChildProgram.RunAsync([], new(Here)
        {
            ["Database__Provider"] = "Postgres",
            ["Database__ConnectionString"] = "Host=127.0.0.1;Port=1;Database=catalog;Username=u;Password=geheim",
        });

        AssertRefusal(result, 4, lines: 3, "127.0.0.1:1", "Database__ConnectionString");
        Assert.DoesNotContain("geheim", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_OnAFolderInUse_NamesItAndEndsWith4()
    {
        await using var first = await ChildProgram.StartSiteAsync(folder.Path);

        AssertRefusal(await ChildProgram.RunAsync([], Here), 4, lines: 3, folder.Path, "Data__Folder");
    }

    [Fact]
    public async Task Migrate_AfterAKilledMigration_RemovesTheStaleLockAndGoesOn()
    {
        await ExecuteAsync("""
            CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL CONSTRAINT PK___EFMigrationsLock PRIMARY KEY, Timestamp TEXT NOT NULL);
            INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-24 00:00:00')
            """);

        var result = await ChildProgram.RunAsync(["migrate"], Here);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("gỡ khóa", result.Output, StringComparison.Ordinal);
        Assert.Contains("Đã nâng cấp", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_OfADatabaseWithData_CopiesItFirst()
    {
        await using var database = await DatabaseFile.CreateAsync(DatabaseProvider.Sqlite, folder.In("catalog.db"));
        await TakeBackAccountsAsync(database.ConnectionString);

        var result = await ChildProgram.RunAsync(["migrate"], Here);

        Assert.True(result.ExitCode == 0, result.Error);
        var copy = Assert.Single(Directory.GetFiles(folder.In("backups")));
        Assert.Equal("ok", await ScalarAsync(copy, "PRAGMA integrity_check"));
        Assert.Equal(0L, await ScalarAsync(copy, "SELECT count(*) FROM sqlite_master WHERE name = 'DataProtectionKeys'"));
        Assert.Equal(1L, await ScalarAsync(folder.In("catalog.db"), "SELECT count(*) FROM sqlite_master WHERE name = 'DataProtectionKeys'"));
    }

    [Fact]
    public async Task Stop_OfARunningSite_EndsWith0()
    {
        await using var site = await ChildProgram.StartSiteAsync(folder.Path);
        Assert.Equal(0, await site.StopAsync());
    }

    public void Dispose() => folder.Dispose();

    private static void AssertRefusal(ProgramResult result, int code, int lines, params string[] words)
    {
        Assert.True(code == result.ExitCode, $"exit code {result.ExitCode}: {result.Output}{result.Error}");
        Assert.True(lines == result.ErrorLines.Length, result.Error);
        Assert.All(words, word => Assert.Contains(word, result.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", result.Output + result.Error, StringComparison.Ordinal);
    }

    /// <summary>As a program left it that had no accounts yet.</summary>
    private static async Task TakeBackAccountsAsync(string connectionString)
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddCatalogDatabase(DatabaseProvider.Sqlite, connectionString + ";Pooling=false").AddAccounts(DatabaseProvider.Sqlite).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountsDbContext>().GetService<IMigrator>().MigrateAsync(Migration.InitialDatabase, TestContext.Current.CancellationToken);
    }

    private Task<object?> ExecuteAsync(string sql) => ScalarAsync(folder.In("catalog.db"), sql);

    private static async Task<object?> ScalarAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
