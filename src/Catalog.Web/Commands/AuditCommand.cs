using System.CommandLine;
using Catalog.Core.Changes;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Commands;

/// <summary>Proves the change record: no row was altered, taken out or put in between.</summary>
internal static class AuditCommand
{
    public const string Name = "audit";

    public static Command Create()
    {
        var command = new Command(Name, "Kiểm tra sổ thay đổi từ dòng đầu đến dòng cuối, trong khi trang vẫn chạy: 0 là nguyên vẹn, 1 là có dòng bị sửa, bị rút ra hoặc chen vào.") { JobCommand.Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = CommandHost.Create(parsed);
        await host.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<ChangeReader>();
        var rows = await reader.LastSequenceAsync(cancellationToken);
        var broken = await reader.FirstBrokenAsync(cancellationToken);
        await JobCommand.WriteAsync(parsed, new { Rows = rows, FirstBroken = broken }, broken is null
            ? $"Sổ thay đổi nguyên vẹn: {rows} dòng."
            : $"Sổ thay đổi bị sửa từ dòng {broken} (sổ có {rows} dòng). Đối chiếu dòng này với bản sao lưu gần nhất.");
        return (int)(broken is null ? ExitCode.Done : ExitCode.Failed);
    }
}
