using System.CommandLine;
using Catalog.Core.Jobs;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Commands;

/// <summary>Builds the search index anew beside the one that serves, or goes back to the one before.</summary>
internal static class ReindexCommand
{
    public const string Name = "reindex";

    private static readonly Option<bool> Rollback = new("--rollback") { Description = "Quay về chỉ mục trước lần dựng gần nhất." };

    public static Command Create()
    {
        var command = new Command(Name, "Dựng lại chỉ mục tìm kiếm bên cạnh chỉ mục đang phục vụ; người dùng không thấy gián đoạn.") { Rollback, JobCommand.Json };
        command.SetAction((parsed, token) => JobCommand.RunAsync(parsed, JobKinds.RebuildIndex, settings => new IndexRequest(parsed.GetValue(Rollback) ? Serving(settings) : null), token));
        return command;
    }

    /// <summary>Named in the request, so that asking twice does not go forth again.</summary>
    private static string Serving(CatalogSettings settings) => IndexCommand.Names(settings) is [var live, var previous, ..] && previous.Length > 0
        ? live
        : throw new StartException(ExitCode.Failed, "Không có chỉ mục trước để quay về; hãy dựng lại bằng lệnh reindex.");
}
