using System.Globalization;
using Catalog.Core.Search;
using Catalog.Indexer.Embedded;
using Catalog.TestSupport.Processes;
using Catalog.TestSupport.Search;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: HostingStartup(typeof(IndexWriterStartup))]

namespace Catalog.TestSupport.Processes;

/// <summary>Takes a process over, where a variable asks for it, before there is a site: changes, commits and rebuilds an index until it is killed.</summary>
public sealed class IndexWriterStartup : IHostingStartup
{
    /// <summary>Of an embedded index.</summary>
    public const string Folder = "CATALOG_TEST_INDEX";

    /// <summary>Of an index on the server of the tests.</summary>
    public const string Alias = "CATALOG_TEST_INDEX_ALIAS";

    public void Configure(IWebHostBuilder builder)
    {
        if (Open() is not { } engine) return;
#pragma warning disable RS0030 // nothing comes after it that could wait
        Task.Run(() => WriteAsync(engine)).Wait();
#pragma warning restore RS0030
    }

    private static ISearchEngine? Open() =>
        Environment.GetEnvironmentVariable(Folder) is { } folder ? new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance)
        : Environment.GetEnvironmentVariable(Alias) is { } alias ? ElasticsearchServer.Open(ElasticsearchServer.OptionsOf(alias))
        : null;

    private static async Task WriteAsync(ISearchEngine engine)
    {
        if ((await engine.RefreshAsync(default)).Applied is null) await IndexHistory.RebuildAsync(engine, 0);
        Console.WriteLine("Now listening on: nothing");
        var (at, durable) = (engine.Status.Applied!.Sequence, 0L);
        for (var turn = 1; ; turn++)
        {
            await IndexHistory.ApplyAsync(engine, at, at += 1 + turn % 5); // a segment each, so that merges come by themselves
            if (turn % 10 == 0) await IndexHistory.RebuildAsync(engine, at, () => Acknowledge(durable));
            else if (turn % 3 == 0) await engine.CommitAsync(default);
            else continue;
            Acknowledge(durable = at);
        }
    }

    private static void Acknowledge(long durable)
    {
        if (durable > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ChildProgram.Acknowledged}{durable}"));
    }
}
