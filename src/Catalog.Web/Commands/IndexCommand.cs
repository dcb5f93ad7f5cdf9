using System.CommandLine;
using Catalog.Core.Changes;
using Catalog.Core.Jobs;
using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Catalog.Indexer.Embedded;
using Catalog.Web.Hosting;

namespace Catalog.Web.Commands;

/// <summary>What serves, what a rollback would go back to, and how far the change record is.</summary>
internal static class IndexCommand
{
    public const string Name = "index";

    public static Command Create()
    {
        var status = new Command("status", "Chỉ mục đang phục vụ, chỉ mục trước và lần dựng gần nhất.") { JobCommand.Json };
        status.SetAction(RunAsync);
        return new Command(Name, "Hỏi về chỉ mục tìm kiếm, trong Data:Folder hoặc trên cụm Elasticsearch.") { status };
    }

    /// <summary>The one that serves and the one before it, as the cluster has them, or the folder that the running site may hold.</summary>
    public static async Task<IndexNames> NamesAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetService<ElasticsearchSearchEngine>() is not { } server) return services.GetRequiredService<EmbeddedSearchOptions>().ReadNames();
        try
        {
            return (await server.RefreshAsync(cancellationToken)).Names;
        }
        catch (SearchUnavailableException fault)
        {
            throw new StartException(ExitCode.Failed, $"Máy chủ Elasticsearch không trả lời nên không biết chỉ mục nào đang phục vụ: {fault.Message} Kiểm tra máy chủ và Search:Elasticsearch:Nodes rồi chạy lại.");
        }
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var host = CommandHost.Create(parsed, (services, settings) => services.AddSearch(settings));
        await using var scope = host.Services.CreateAsyncScope();
        var (serving, previous) = await NamesAsync(host.Services, cancellationToken);
        var last = await scope.ServiceProvider.GetRequiredService<ChangeReader>().LastSequenceAsync(cancellationToken);
        var rebuild = (await scope.ServiceProvider.GetRequiredService<JobReader>().ListAsync(JobKinds.RebuildIndex.Name, null, 1, cancellationToken)).FirstOrDefault();
        await JobCommand.WriteAsync(parsed, new { serving, previous, lastChange = last, lastRebuild = rebuild }, string.Join(Environment.NewLine,
            $"Đang phục vụ: {serving ?? "chưa có"}", $"Trước đó: {previous ?? "không có"}", $"Sổ thay đổi: đến dòng {last}", $"Lần dựng gần nhất: {rebuild?.Outcome ?? "chưa có"}"));
        return (int)(serving is null ? ExitCode.Failed : ExitCode.Done);
    }
}
