using System.CommandLine;
using System.CommandLine.Invocation;
using Catalog.Web.Hosting;

namespace Catalog.Web.Commands;

/// <summary>Help in Vietnamese, with examples: the library's own headings are English.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private const string Program = "dotnet Catalog.Web.dll";

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        [MigrateCommand.Name] = ["migrate", "migrate --json", "migrate --Data:Folder=/srv/catalog"],
        [AuditCommand.Name] = ["audit", "audit --json"],
        [HealthCommand.Name] = ["health", "health --url http://localhost:8080", "health --json"],
        [SampleCommand.Name] = ["sample --load", "sample --load --products 100000", "sample --remove", "sample --remove --json"],
        [AdminCommand.Name] = ["admin --create --mail an@vidu.vn --name \"Nguyễn Văn An\"", "admin --renew --mail an@vidu.vn"],
        [GenerateCommand.Name] = ["generate 100000", "generate 500 --json"],
        [ReindexCommand.Name] = ["reindex", "reindex --rollback", "reindex --json"],
        [IndexCommand.Name] = ["index status", "index status --json"],
        ["status"] = ["index status", "index status --json"],
        [BackupCommand.Name] = ["backup", "backup --json", "backup verify data/backups/catalog-20261127.zip"],
        ["verify"] = ["backup verify data/backups/catalog-20261127.zip", "backup verify data/backups/catalog-20261127.zip --json"],
        [RestoreCommand.Name] = ["restore data/backups/catalog-20261127.zip --Data:Folder=/srv/catalog-moi", "restore data/backups/catalog-20261127.zip --json"],
        [SettingsCommand.Name] = ["settings", "settings > cai-dat.md"],
    };

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"Cách dùng: {Program} {(command is RootCommand ? "[lệnh]" : command.Name)} [--Mục:Tên=giá trị …]");
        WriteTable(output, "Các lệnh:", command.Subcommands.Select(child => (child.Name, child.Description)));
        WriteTable(output, "Tham số:", command.Options.Select(option => (option.Name, option.Name == "--help" ? "Trang trợ giúp này." : option.Description)));
        output.WriteLine();
        output.WriteLine("Ví dụ:");
        foreach (var example in Examples.GetValueOrDefault(command.Name) ?? ["", "--version", "migrate --help"]) output.WriteLine($"  {Program} {example}".TrimEnd());
        return (int)ExitCode.Done;
    }

    private static void WriteTable(TextWriter output, string title, IEnumerable<(string Name, string? Words)> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0) return;
        output.WriteLine();
        output.WriteLine(title);
        foreach (var (name, words) in lines) output.WriteLine($"  {name,-16}{words}");
    }
}
