using System.Globalization;
using Catalog.Benchmarks.Pictures;
using Catalog.Benchmarks.Search;

var folder = Path.Combine(Path.GetTempPath(), "catalog-benchmark-index");
var count = int.TryParse(args.LastOrDefault(), CultureInfo.InvariantCulture, out var number) ? number : 100_000;
switch (args)
{
    case ["build", ..]:
        await SearchBenchmark.BuildAsync(folder, count);
        return 0;
    case ["search", ..]:
        await SearchBenchmark.SearchAsync(folder, count);
        return 0;
    case ["writes", ..]:
        return await WriteBenchmark.RunAsync(count);
    case ["compare", var node, ..]:
        await EngineComparison.RunAsync(new Uri(node), folder + "-compared", count);
        return 0;
    case ["api", var node, ..]:
        await ApiComparison.RunAsync(new Uri(node), args.Length == 3 ? number : 20_000);
        return 0;
    case ["faults", var node, ..]:
        return await ServerFaults.RunAsync(new Uri(node), TimeSpan.FromSeconds(args.Length == 3 ? number : 10));
    case ["node", var nodes, var process, var restart]:
        return await NodeLoss.RunAsync([.. nodes.Split(',').Select(node => new Uri(node))], int.Parse(process, CultureInfo.InvariantCulture), restart);
    case ["pictures", var program]:
        await PictureBenchmark.RunAsync(Path.GetFullPath(program));
        await BombBenchmark.RunAsync(Path.GetFullPath(program));
        return 0;
    default:
        Console.WriteLine("""
            Catalog.Benchmarks build [100000]    builds the search index and says what it took
            Catalog.Benchmarks search [100000]   opens it in a new process and measures each kind of search
            Catalog.Benchmarks writes [100000]   searches alone, beside changes, and beside changes and a rebuild
            Catalog.Benchmarks compare http://127.0.0.1:9200 [100000]   both engines on the same documents and searches, in one run
            Catalog.Benchmarks api http://127.0.0.1:9200 [20000]        the real program on each engine, asked by its API
            Catalog.Benchmarks faults http://127.0.0.1:9200 [10]        fifty searches a second for so many seconds of each fault
            Catalog.Benchmarks node http://127.0.0.1:9201,http://…,http://… PID "start it again"   kills the process of one of three nodes under fifty searches a second, and brings it back
            Catalog.Benchmarks pictures Catalog.Web.dll    turns a photo of 12 megapixels into pictures, and asks for pages beside twenty bombs
            """);
        return 2;
}
