using System.Globalization;
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
    public const string Folder = "CATALOG_TEST_INDEX";

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Folder) is not { } folder) return;
#pragma warning disable RS0030 // nothing comes after it that could wait
        Task.Run(() => WriteAsync(folder)).Wait();
#pragma warning restore RS0030
    }

    private static async Task WriteAsync(string folder)
    {
        using var engine = new EmbeddedSearchEngine(new EmbeddedSearchOptions(folder), TimeProvider.System, NullLogger<EmbeddedSearchEngine>.Instance);
        if (engine.Status.Applied is null) await IndexHistory.RebuildAsync(engine, 0);
        Console.WriteLine("Now listening on: nothing");
        var at = engine.Status.Applied!.Sequence;
        for (var turn = 1; ; turn++)
        {
            await IndexHistory.ApplyAsync(engine, at, at += 1 + turn % 5); // a segment each, so that merges come by themselves
            if (turn % 10 == 0) await IndexHistory.RebuildAsync(engine, at);
            else if (turn % 3 == 0) await engine.CommitAsync(default);
            else continue;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ChildProgram.Acknowledged}{at}"));
        }
    }
}
