using System.Globalization;
using Catalog.Benchmarks.Search;

var folder = Path.Combine(Path.GetTempPath(), "catalog-benchmark-index");
var count = args is [_, var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 100_000;
switch (args)
{
    case ["build", ..]:
        await SearchBenchmark.BuildAsync(folder, count);
        return 0;
    case ["search", ..]:
        await SearchBenchmark.SearchAsync(folder, count);
        return 0;
    default:
        Console.WriteLine("""
            Catalog.Benchmarks build [100000]    builds the search index and says what it took
            Catalog.Benchmarks search [100000]   opens it in a new process and measures each kind of search
            """);
        return 2;
}
