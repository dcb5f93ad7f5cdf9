using Catalog.TestSupport.Processes;
using Catalog.Web.Hosting;

namespace Catalog.Tests.Hosting;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Version_Asked_PrintsVersionAndCommit()
    {
        var result = await ChildProgram.RunAsync(["--version"]);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(ProgramVersion.Text, result.Output.Trim());
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("migrate", "--help")]
    [InlineData("health", "--help")]
    [InlineData("settings", "--help")]
    [InlineData("sample", "--help")]
    [InlineData("generate", "--help")]
    [InlineData("reindex", "--help")]
    [InlineData("index", "--help")]
    [InlineData("index", "status", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("backup", "verify", "--help")]
    [InlineData("restore", "--help")]
    public async Task Help_OfEachVerb_ShowsUsageAndExamplesInVietnamese(params string[] args)
    {
        var result = await ChildProgram.RunAsync(args);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Cách dùng:", result.Output, StringComparison.Ordinal);
        var examples = result.Output.Split("Ví dụ:")[1].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(examples);
        if (args.Length > 1) Assert.All(examples, example => Assert.StartsWith(string.Join(' ', ["dotnet", "Catalog.Web.dll", .. args[..^1]]), example, StringComparison.Ordinal)); // its own, no general ones
        Assert.DoesNotContain("Usage", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrat")]
    [InlineData("migrate", "--forse")]
    [InlineData("sample")]
    [InlineData("--Data:Folder=/tmp/x", "migrat")]
    [InlineData("Site:Owner=x")]
    public async Task Verb_Unknown_IsRefusedWith2(params string[] args)
    {
        var result = await ChildProgram.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(args[^1], result.Error, StringComparison.Ordinal);
        Assert.Equal(3, result.ErrorLines.Length);
    }

    [Theory]
    [InlineData("--Data:Folder")]
    [InlineData("--Data:Folder", "/tmp/x")]
    [InlineData("migrate", "--Data:Folder")]
    public async Task Setting_WithoutAValue_IsToldWith2(params string[] args)
    {
        var result = await ChildProgram.RunAsync(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--Data:Folder chưa có giá trị", result.Error, StringComparison.Ordinal);
        Assert.Equal(3, result.ErrorLines.Length);
    }

    [Fact]
    public async Task Verb_AfterASetting_InProduction_RunsWithoutHttps()
    {
        using var folder = new TemporaryFolder();

        var result = await ChildProgram.RunAsync([$"--Data:Folder={folder.Path}", "migrate"], new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" });

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.True(File.Exists(folder.In("catalog.db")));
    }

    [Fact]
    public async Task Health_OfARunningSite_IsAnsweredWith0AndOfNoneWith1()
    {
        using var folder = new TemporaryFolder();
        await using var site = await ChildProgram.StartSiteAsync(folder.Path);

        Assert.Equal(0, (await ChildProgram.RunAsync(["health", "--url", site.Url])).ExitCode);
        await site.StopAsync();
        Assert.Equal(1, (await ChildProgram.RunAsync(["health", "--url", site.Url])).ExitCode);
    }
}
