using System.CommandLine;
using Catalog.Core.Backups;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Commands;

/// <summary>Puts an archive into an empty place.</summary>
internal static class RestoreCommand
{
    public const string Name = "restore";

    public static Command Create()
    {
        var file = BackupCommand.FileArgument();
        var command = new Command(Name, "Khôi phục một bản sao lưu vào chỗ trống; kiểm tra mọi thứ trước khi ghi.") { file, JobCommand.Json };
        command.SetAction((parsed, token) => RunAsync(parsed, parsed.GetValue(file)!, token));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string file, CancellationToken cancellationToken)
    {
        await using var host = CommandHost.Create(parsed);
        var settings = host.Services.GetRequiredService<CatalogSettings>();
        using var turn = DataFolder.TryLock(settings.Data, "program.lock") ?? throw new StartException(ExitCode.Machine, "Trang đang chạy trên thư mục dữ liệu này: hãy dừng trang, và khôi phục vào một thư mục trống.");
        await using var scope = host.Services.CreateAsyncScope();
        try
        {
            var restore = scope.ServiceProvider.GetRequiredService<BackupRestore>();
            var manifest = await JobBar.RunAsync(parsed, progress => restore.RunAsync(Path.GetFullPath(file), progress, cancellationToken));
            await JobCommand.WriteAsync(parsed, new { file, manifest.Sequence, files = manifest.Files.Count },
                $"Đã khôi phục {manifest.Files.Count} tệp, đến dòng {manifest.Sequence} của sổ thay đổi. Chỉ mục tìm kiếm sẽ được dựng khi trang chạy.");
            return (int)ExitCode.Done;
        }
        catch (BackupException exception)
        {
            return await BackupCommand.RefusedAsync(exception);
        }
    }
}
