using System.CommandLine;
using Catalog.Core.Changes;
using Catalog.Core.Jobs;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Commands;

/// <summary>What serves, what a rollback would go back to, and how far the change record is.</summary>
internal static class IndexCommand
{
    public const string Name = "index";

    public static Command Create()
    {
        var status = new Command("status", "Chỉ mục đang phục vụ, chỉ mục trước và lần dựng gần nhất.") { JobCommand.Json };
        status.SetAction(RunAsync);
        return new Command(Name, "Hỏi về chỉ mục tìm kiếm của Data:Folder.") { status };
    }

    /// <summary>The one that serves and the one before it, as the folder of the index names them.</summary>
    public static string[] Names(CatalogSettings settings)
    {
        var file = Path.Combine(settings.Data.IndexFolder, "current");
        return File.Exists(file) ? File.ReadAllLines(file) : [];
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = CommandHost.Create(parsed);
        await using var scope = host.Services.CreateAsyncScope();
        var names = Names(host.Services.GetRequiredService<CatalogSettings>());
        var (serving, previous) = (names.ElementAtOrDefault(0), names.ElementAtOrDefault(1) is { Length: > 0 } before ? before : null);
        var last = await scope.ServiceProvider.GetRequiredService<ChangeReader>().LastSequenceAsync(cancellationToken);
        var rebuild = (await scope.ServiceProvider.GetRequiredService<JobReader>().ListAsync(JobKinds.RebuildIndex.Name, null, 1, cancellationToken)).FirstOrDefault();
        await JobCommand.WriteAsync(parsed, new { serving, previous, lastChange = last, lastRebuild = rebuild }, string.Join(Environment.NewLine,
            $"Đang phục vụ: {serving ?? "chưa có"}", $"Trước đó: {previous ?? "không có"}", $"Sổ thay đổi: đến dòng {last}", $"Lần dựng gần nhất: {rebuild?.Outcome ?? "chưa có"}"));
        return (int)(serving is null ? ExitCode.Failed : ExitCode.Done);
    }
}
