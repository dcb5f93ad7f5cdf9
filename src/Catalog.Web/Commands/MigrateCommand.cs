using System.CommandLine;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Commands;

/// <summary>For installations of several nodes, where one brings the database up and the others start after it.</summary>
internal static class MigrateCommand
{
    public const string Name = "migrate";

    public static Command Create()
    {
        var command = new Command(Name, "Nâng cấp cơ sở dữ liệu lên đúng phiên bản chương trình, sau khi sao lưu; không chạy trang web.") { JobCommand.Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = CommandHost.Create(parsed);
        var steps = await host.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);
        await JobCommand.WriteAsync(parsed, new { steps }, steps == 0
            ? "Cơ sở dữ liệu đã ở đúng phiên bản, không có gì phải làm."
            : $"Đã nâng cấp cơ sở dữ liệu: {steps} bước.");
        return (int)ExitCode.Done;
    }
}
