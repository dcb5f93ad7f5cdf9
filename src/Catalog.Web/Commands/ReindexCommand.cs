using System.CommandLine;
using Catalog.Core.Jobs;
using Catalog.Web.Hosting;

namespace Catalog.Web.Commands;

/// <summary>Builds the search index anew beside the one that serves, or goes back to the one before.</summary>
internal static class ReindexCommand
{
    public const string Name = "reindex";

    private static readonly Option<bool> Rollback = new("--rollback") { Description = "Quay về chỉ mục trước lần dựng gần nhất." };

    public static Command Create()
    {
        var command = new Command(Name, "Dựng lại chỉ mục tìm kiếm bên cạnh chỉ mục đang phục vụ; người dùng không thấy gián đoạn.") { Rollback, JobCommand.Json };
        command.SetAction((parsed, token) => JobCommand.RunAsync(parsed, JobKinds.RebuildIndex,
            async (services, cancellation) => new IndexRequest(parsed.GetValue(Rollback) ? await ServingAsync(services, cancellation) : null), token));
        return command;
    }

    /// <summary>Named in the request, so that asking twice does not go forth again.</summary>
    private static async Task<string?> ServingAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var names = await IndexCommand.NamesAsync(services, cancellationToken);
        return names.WhyNoWayBack is { } why ? throw new StartException(ExitCode.Failed, why) : names.Serving;
    }
}
