using System.CommandLine;
using System.Globalization;
using Catalog.Core.Backups;
using Catalog.Core.Jobs;
using Catalog.Web.Hosting;

namespace Catalog.Web.Commands;

/// <summary>Makes an archive of database and media, or proves one.</summary>
internal static class BackupCommand
{
    public const string Name = "backup";

    public static Command Create()
    {
        var file = FileArgument();
        var verify = new Command("verify", "Kiểm tra một bản sao lưu đến từng byte, không ghi gì.") { file, JobCommand.Json };
        verify.SetAction((parsed, token) => VerifyAsync(parsed, parsed.GetValue(file)!, token));
        var command = new Command(Name, "Sao lưu cơ sở dữ liệu và tệp tải lên vào một tệp trong Backup:Folder, trong khi trang vẫn chạy.") { verify, JobCommand.Json };
        command.SetAction((parsed, token) => JobCommand.RunAsync(parsed, JobKinds.Backup,
            (_, _) => Task.FromResult(new BackupRequest(TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture))), token));
        return command;
    }

    public static Argument<string> FileArgument() => new("tệp") { Description = "Tệp .zip do lệnh backup ghi." };

    /// <summary>Says why an archive is refused, with the exit code of the reason.</summary>
    public static async Task<int> RefusedAsync(BackupException exception)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return (int)(exception.IsNewer ? ExitCode.DataNewer : ExitCode.Failed);
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, string file, CancellationToken cancellationToken)
    {
        await using var host = CommandHost.Create(parsed);
        await using var scope = host.Services.CreateAsyncScope();
        try
        {
            var reader = scope.ServiceProvider.GetRequiredService<BackupReader>();
            var manifest = await JobBar.RunAsync(parsed, progress => reader.VerifyAsync(Path.GetFullPath(file), progress, cancellationToken));
            await JobCommand.WriteAsync(parsed, new { file, manifest.MadeAt, manifest.Program, manifest.Provider, manifest.Sequence, files = manifest.Files.Count },
                $"Bản sao lưu nguyên vẹn: {manifest.Files.Count} tệp, đến dòng {manifest.Sequence} của sổ thay đổi.");
            return (int)ExitCode.Done;
        }
        catch (BackupException exception)
        {
            return await RefusedAsync(exception);
        }
    }
}
