using System.Diagnostics;
using System.Globalization;
using Catalog.Indexer.Elasticsearch;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Cluster;

namespace Catalog.Benchmarks.Search;

/// <summary>
/// Three nodes with a copy of everything; the process of one is killed under the searches and started again: what visitors
/// get, and when the cluster is whole. Ends with 1 where a search failed or a change is missing.
/// </summary>
internal static class NodeLoss
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(15), Patience = TimeSpan.FromMinutes(3);

    /// <param name="restart">A line for the shell that starts the killed node again.</param>
    public static async Task<int> RunAsync(IReadOnlyList<Uri> nodes, int process, string restart)
    {
        var options = new ElasticsearchOptions { Nodes = nodes, Alias = "faults", Replicas = 1 };
        await using var site = await FallbackSite.StartAsync(options);
        await UntilWholeAsync(options);
        FallbackSite.Head("cluster whole after");
        await site.RowAsync("none", await site.AskAsync(Length), "");
        var asking = site.AskAsync(Length);
        using (var node = Process.GetProcessById(process)) node.Kill();
        await site.RowAsync("one of three nodes killed", await asking, "");
        await site.RowAsync("two nodes left", await site.AskAsync(Length), "");
        var started = Stopwatch.GetTimestamp();
        asking = site.AskAsync(Length);
        Start(restart);
        var whole = UntilWholeAsync(options);
        var asked = await asking;
        await whole;
        await site.RowAsync("the node comes back", asked, string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));
        await site.RowAsync("three nodes again", await site.AskAsync(Length), "");
        return await site.VerdictAsync();
    }

    /// <summary>Three nodes, and each copy of each shard is somewhere.</summary>
    private static async Task UntilWholeAsync(ElasticsearchOptions options)
    {
        var connection = new ElasticsearchConnection(options);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        using var limit = new CancellationTokenSource(Patience);
        while (await look.WaitForNextTickAsync(limit.Token))
        {
            try
            {
                var health = await connection.WriteAsync((client, token) => client.Cluster.HealthAsync(new HealthRequest(), token), limit.Token);
                if (health.Status == HealthStatus.Green && health.NumberOfNodes == options.Nodes.Count) return;
            }
            catch (ElasticsearchFaultException)
            {
            }
        }
    }

#pragma warning disable RS0030 // a node is a process
    private static void Start(string line) => Process.Start("/bin/sh", ["-c", line]).Dispose();
#pragma warning restore RS0030
}
