using Catalog.TestSupport.Processes;

namespace Catalog.Tests.Hosting;

/// <summary>The scripts themselves.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Scripts_PassShellcheck()
    {
        ExternalTool.SkipIfMissing("shellcheck", "apt-get install shellcheck");
        string[] scripts = [.. Directory.GetFiles(SourceTree.Root, "*.sh"), .. Directory.GetFiles(SourceTree.In("tools"), "*.sh"), .. Directory.GetFiles(SourceTree.In("src/Catalog.Design"), "*.sh", SearchOption.AllDirectories), SourceTree.In(".ci/run")];
        Assert.True(scripts.Length > 5);

        var result = await ChildProgram.RunAsync(["-x", "-P", SourceTree.Root, .. scripts], program: "shellcheck");

        Assert.True(result.ExitCode == 0, result.Output);
    }

    [Theory]
    [InlineData("sqlite", "Proxy__Known")]
    [InlineData("postgres", "Database__ConnectionString")]
    [InlineData("elasticsearch", "Search__Engine")]
    [InlineData("split", "Roles")]
    public async Task ComposeFile_OfEachProfile_IsValid(string profile, string expected)
    {
        ExternalTool.SkipIfMissing("docker-compose", "apt-get install docker-compose");

        var result = await ChildProgram.RunAsync(["-f", SourceTree.In("docker/compose.yml"), "--profile", profile, "config"],
            new() { ["CATALOG_PROXY"] = "172.16.0.0/12", ["CATALOG_POSTGRES_PASSWORD"] = "x", ["CATALOG_ELASTICSEARCH_PASSWORD"] = "x" }, program: "docker-compose");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("printf '  failed: 0\\n  succeeded: 3\\n  skipped: 1\\n'; exit 0", 0, "3 passed, 0 failed, 1 skipped")]
    [InlineData("printf '  failed: 2\\n  succeeded: 3\\n  skipped: 1\\n'; exit 2", 2, "3 passed, 2 failed, 1 skipped")]
    [InlineData("printf '  failed: 0\\n  succeeded: 3\\n  skipped: 1\\n'; exit 134", 134, "3 passed, 1 failed, 1 skipped")] // a project ended in the middle
    [InlineData("exit 139", 139, "0 passed, 1 failed, 0 skipped")]
    [InlineData("printf '  failed: 0\\n  succeeded: 0\\n  skipped: 0\\n'; exit 0", 1, "0 passed, 1 failed, 0 skipped")] // nothing ran
    [InlineData("printf '  failed: 0\\n  succeeded: 5\\n  skipped: 0\\n'; exit 8", 8, "5 passed, 1 failed, 0 skipped")] // nothing ran in one project
    public async Task TestScript_WhateverTheRunDoes_EndsWithTheTruthAlone(string run, int code, string expected)
    {
        var sdk = folder.In("dotnet");
        await File.WriteAllTextAsync(sdk, $"#!/bin/sh\n[ \"$1\" = test ] || exit 0\n{run}\n", TestContext.Current.CancellationToken);
        await ChildProgram.RunAsync(["+x", sdk], program: "chmod");

        var result = await ChildProgram.RunAsync([SourceTree.In("test.sh"), "fast"],
            new() { ["PATH"] = folder.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"), ["CATALOG_ARTIFACTS"] = folder.In("artifacts") }, program: "bash");

        Assert.Equal(expected, result.Output.TrimEnd('\n').Split('\n')[^1]);
        Assert.Equal(code, result.ExitCode);
    }

    [Theory]
    [InlineData("ASPNETCORE_ENVIRONMENT")]
    [InlineData("DOTNET_ENVIRONMENT")]
    public async Task RunScript_InProduction_TellsToPublish(string variable)
    {
        var result = await ChildProgram.RunAsync([SourceTree.In("run.sh")], new() { [variable] = "Production" }, program: "sh");

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("dotnet publish", result.Error, StringComparison.Ordinal);
        Assert.Equal(3, result.ErrorLines.Length);
    }

    public void Dispose() => folder.Dispose();
}
