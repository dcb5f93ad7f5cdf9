using System.Globalization;
using Catalog.Indexer.Elasticsearch;
using Catalog.TestSupport.Search;

namespace Catalog.Benchmarks.Search;

/// <summary>
/// Fifty searches and two changes a second, whatever the server does: what visitors get meanwhile, and how long after its return
/// every change is found on it. Prints a table of docs/benchmarks.md.
/// </summary>
internal static class ServerFaults
{
    public static async Task<int> RunAsync(Uri node, TimeSpan length)
    {
        await using var proxy = new FaultProxy(node);
        await using var site = await FallbackSite.StartAsync(new ElasticsearchOptions { Nodes = [proxy.Address], Alias = "faults" });
        FallbackSite.Head("connections that met it");
        foreach (var fault in Enum.GetValues<ServerFault>())
        {
            proxy.Fault = fault;
            var asked = await site.AskAsync(length);
            var met = proxy.Met;
            proxy.Fault = ServerFault.None;
            await site.RowAsync(fault.ToString(), asked, met.ToString(CultureInfo.InvariantCulture));
        }
        return await site.VerdictAsync();
    }
}
