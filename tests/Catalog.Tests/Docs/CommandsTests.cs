using System.Text.RegularExpressions;
using Catalog.TestSupport.Processes;
using Catalog.Tests.Rules;

namespace Catalog.Tests.Docs;

/// <summary>Every command that README and docs show is run here, or its line below names what runs it.</summary>
public sealed partial class CommandsTests
{
    private const string Program = "dotnet Catalog.Web.dll ";

    /// <summary>Run by something else, or by nothing on this machine, and why.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["./run.sh"] = "ScriptTests; each clone before a release",
        ["./run.sh VERB"] = "stands for all verbs: DataCommandTests, CommandLineTests",
        [Program + "VERB"] = "stands for all verbs: DataCommandTests, CommandLineTests",
        [Program + "backup verify FILE"] = "DataCommandTests",
        [Program + "restore FILE"] = "DataCommandTests",
        [Program + "reindex --rollback"] = "DataCommandTests",
        [Program + "health"] = "CommandLineTests, which has a running site",
        ["./test.sh"] = "runs this test",
        ["./test.sh fast"] = "runs this test",
        ["dotnet build"] = "test.sh",
        ["dotnet test"] = "test.sh",
        ["dotnet run --project src/Catalog.Web"] = "run.sh starts the same program",
        ["tools/add-migration.sh NAME"] = "writes source files",
        ["tools/renew-assets.sh"] = "needs the network",
        ["dotnet restore -p:RestoreLockedMode=false"] = "writes the lock files",
    };

    private static readonly (string Start, string Why)[] Kinds =
    [
        ("dotnet build ", "test.sh builds all projects"),
        ("dotnet tests/Catalog.Benchmarks/", "takes minutes; its figures are in the docs"),
        ("dotnet tests/Catalog.Tests/", "runs tests of this program"),
        ("docker compose ", "DockerTests reads the file; no containers here"),
    ];

    [Fact]
    public void Commands_InReadmeAndDocs_AreRunBySomething()
    {
        var all = Documented();

        Assert.True(all.Count > 15, "Hardly a command was found: the documents are written otherwise than this test reads them.");
        Assert.DoesNotContain(all, command => !Elsewhere.ContainsKey(command) && !Array.Exists(Kinds, kind => command.StartsWith(kind.Start, StringComparison.Ordinal)) && !IsVerb(command));
        Assert.Empty(Elsewhere.Keys.Except(all)); // no excuse outlives its command
    }

    /// <summary>As they stand there, in their order, on one data folder; only fewer sample products.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Verbs_InReadmeAndDocs_DoWhatTheyAreFor()
    {
        using var folder = new TemporaryFolder();
        foreach (var command in Documented().Where(IsVerb).OrderByDescending(command => command.Contains("--products", StringComparison.Ordinal)))
        {
            string[] words = [.. command[Program.Length..].Replace("100000", "20", StringComparison.Ordinal).Replace(" N", " 20", StringComparison.Ordinal).Split(' '), $"--Data:Folder={folder.Path}"];
            var result = await ChildProgram.RunAsync(words, patience: TimeSpan.FromMinutes(5));
            Assert.True(result.ExitCode == 0, $"{command}: {result.ExitCode}\n{result.Output}\n{result.Error}");
            Assert.NotEqual("", result.Output);
        }
    }

    private static bool IsVerb(string command) => command.StartsWith(Program, StringComparison.Ordinal) && !Elsewhere.ContainsKey(command);

    /// <summary>The verbs of the table, which stand there without the program before them; a verb that is not in it is missing.</summary>
    [Fact]
    public async Task Table_OfOperations_NamesEveryVerb()
    {
        var help = (await ChildProgram.RunAsync(["--help"])).Output.Split("Các lệnh:")[1].Split("Tham số:")[0];
        var verbs = help.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ToList();

        Assert.True(verbs.Count > 8, help);
        Assert.Empty(verbs.Except(Verbs().Select(verb => verb[Program.Length..].Split(' ')[0])));
    }

    private static IEnumerable<string> Verbs() => Repository.Files.Single(file => file.Path == "docs/operations.md").Text.Split("## Commands")[1].Split("\n## ")[0].Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => Inline().Matches(line.Split('|')[1]).Select(code => Program + code.Groups["code"].Value));

    private static List<string> Documented() =>
        [.. Verbs().Concat(Documents.SelectMany(document => Blocks().Matches(document.Text).SelectMany(block => block.Groups["lines"].Value.Split('\n')).Concat(Inline().Matches(document.Text).Select(code => code.Groups["code"].Value)))
            .Select(line => Comment().Replace(line, "").Trim()).Where(line => Command().IsMatch(line))).Distinct()];

    private static IEnumerable<RepositoryFile> Documents => Repository.Files.Where(file => file.Name.EndsWith(".md", StringComparison.Ordinal) && !file.Path.StartsWith("src/", StringComparison.Ordinal));

    [GeneratedRegex(@"^```\w*\n(?<lines>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("`(?<code>[^`\n]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"^(\./|dotnet |docker |tools/|\.ci/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex(@"\s+#.*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();
}
