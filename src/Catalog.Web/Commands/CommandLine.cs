using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Commands;

/// <summary>The verbs of the program, one file each. Without a verb it is the site, and its arguments are settings.</summary>
public static class CommandLine
{
    /// <summary>Settings are written --Section:Key=value; anything else, wherever it stands, is meant for the command line.</summary>
    public static bool IsMeant(string[] args) => !args.All(IsSetting);

    public static async Task<int> RunAsync(string[] args)
    {
        var root = Root();
        string[] verbFirst = [.. args.Where(arg => !IsSetting(arg)), .. args.Where(IsSetting)];
        var parsed = root.Parse(verbFirst);
        var unknown = parsed.UnmatchedTokens.Where(token => !IsSetting(token)).ToList();
        if (unknown.Count > 0 || (parsed.Errors.Count > 0 && parsed.Action is not HelpText)) return await RefuseAsync(root, parsed, unknown);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (StartException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return (int)exception.Code;
        }
        catch (OperationCanceledException)
        {
            return (int)ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DbException)
        {
            await Console.Error.WriteLineAsync($"Lệnh không làm xong vì máy báo: {exception.Message.ReplaceLineEndings(" ")}");
            return (int)ExitCode.Machine;
        }
    }

    /// <summary>The settings among the arguments of a verb: catalog migrate --Data:Folder=/srv/catalog.</summary>
    public static string[] Settings(ParseResult parsed) => [.. parsed.UnmatchedTokens.Where(IsSetting)];

    private static RootCommand Root()
    {
        var root = new RootCommand("Danh mục hàng Việt. Không kèm lệnh thì chương trình chạy trang web.")
        {
            MigrateCommand.Create(),
            AuditCommand.Create(),
            HealthCommand.Create(),
            SettingsCommand.Create(),
            SampleCommand.Create(),
            AdminCommand.CreateVerb(),
            GenerateCommand.Create(),
            ReindexCommand.Create(),
            IndexCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(parsed => parsed.GetResult(root.Options.OfType<VersionOption>().Single()) is null ? (int)ExitCode.Usage : (int)ExitCode.Done);
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        root.Options.OfType<VersionOption>().Single().Description = "Phiên bản và mã commit.";
        root.Options.OfType<HelpOption>().Single().Action = new HelpText();
        foreach (var command in root.Subcommands.SelectMany(verb => verb.Subcommands.Prepend(verb))) command.TreatUnmatchedTokensAsErrors = false;
        return root;
    }

    private static async Task<int> RefuseAsync(RootCommand root, ParseResult parsed, List<string> unknown)
    {
        var verbs = root.Subcommands.Select(command => command.Name).ToList();
        await Console.Error.WriteLineAsync(unknown.Count > 0
            ? IsBareSetting(unknown[0]) ? $"Cài đặt {unknown[0]} chưa có giá trị: viết liền {unknown[0]}=giá trị." : $"Không có lệnh hay tham số nào tên \"{unknown[0]}\"."
            : $"Lệnh chưa đủ hoặc thừa tham số: {parsed.CommandResult.Command.Name}.");
        await Console.Error.WriteLineAsync($"Các lệnh: {string.Join(", ", verbs)}; cài đặt viết dạng --Mục:Tên=giá trị.");
        await Console.Error.WriteLineAsync("Thêm --help sau một lệnh để xem cách dùng và ví dụ.");
        return (int)ExitCode.Usage;
    }

    private static bool IsBareSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && CatalogSettings.Keys.Any(key => key.Name.Equals(token[2..], StringComparison.OrdinalIgnoreCase));

    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal) && !token.StartsWith("--=", StringComparison.Ordinal);
}
