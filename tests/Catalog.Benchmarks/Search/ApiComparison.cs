using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Catalog.Core.Text;
using Catalog.TestSupport.Processes;

namespace Catalog.Benchmarks.Search;

/// <summary>
/// The real program twice, on copies of one database: with the embedded engine and with Elasticsearch. The same requests to
/// /api/v1/search and to the suggestions of both, turn by turn, so that a busy machine is busy for both.
/// </summary>
internal static class ApiComparison
{
    private const int Rounds = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static async Task RunAsync(Uri node, int count)
    {
        using var folder = new TemporaryFolder();
        var generated = await ChildProgram.RunAsync(["generate", count.ToString(CultureInfo.InvariantCulture), $"--Data:Folder={folder.In("embedded")}"], patience: Patience);
        if (generated.ExitCode != 0) throw new InvalidOperationException(generated.Error);
        Copy(folder.In("embedded"), folder.In("elasticsearch"));
        await using var embedded = await ChildProgram.StartSiteAsync(folder.In("embedded"));
        await using var elasticsearch = await ChildProgram.StartSiteAsync(folder.In("elasticsearch"), new()
        {
            ["Search__Engine"] = "Elasticsearch",
            ["Search__Elasticsearch__Nodes"] = node.ToString(),
            ["Search__Elasticsearch__Index"] = "benchmark-api",
            ["Search__Elasticsearch__SearchMilliseconds"] = "10000", // on a busy machine too Elasticsearch shall answer, not its stand-in
            ["Search__Elasticsearch__StandIn"] = "false",
        });
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        await UntilAsync(http, embedded, "embedded", count);
        await UntilAsync(http, elasticsearch, "elasticsearch", count);

        Print($"| request | embedded p50 | p95 | Elasticsearch p50 | p95 | ratio p50 | p95 |\n|---|---|---|---|---|---|---|");
        foreach (var (name, paths) in await PathsAsync(http, embedded))
        {
            var (a, b) = (new List<double>(), new List<double>());
            for (var round = -2; round < Rounds; round++) // two to warm
            {
                foreach (var path in paths)
                {
                    var (first, second) = (await TimeAsync(http, embedded, path), await TimeAsync(http, elasticsearch, path));
                    if (round < 0) continue;
                    a.Add(first);
                    b.Add(second);
                }
            }
            EngineComparison.Row(name, a, b);
        }
        Print($"\n| process | memory |\n|---|---|");
        Print($"| the site with the embedded engine | {embedded.WorkingSet / 1e6:F0} MB |");
        Print($"| the site on Elasticsearch, without a stand-in | {elasticsearch.WorkingSet / 1e6:F0} MB |");
        Print($"| Elasticsearch | {await ServerMemory.OfAsync(node) / 1e6:F0} MB |");
    }

    /// <summary>Made of names the catalogue has, spread over all of it.</summary>
    private static async Task<(string Name, string[] Paths)[]> PathsAsync(HttpMessageInvoker http, ChildProgram site)
    {
        var names = new List<string[]>();
        for (var page = 1; page <= 40; page += 2)
        {
            var answer = await GetAsync(http, site, $"/api/v1/search?type=product&sort=name&page={page}");
            names.AddRange(answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString()!.Split(' ')));
        }
        string[][] some = [.. names.Where(name => name.Length >= 3).Where((_, i) => i % 5 == 0).Take(40)];
        return
        [
            ("one word", Search(some.Select(name => name[0]))),
            ("two words with marks", Search(some.Select(name => $"{name[0]} {name[1]}"))),
            ("two words without marks", Search(some.Select(name => VietnameseText.Fold($"{name[0]} {name[1]}")))),
            ("a whole name", Search(some.Select(name => string.Join(' ', name)))),
            ("two words, a filter", Search(some.Select(name => $"{name[0]} {name[1]}"), "&stars=4")),
            ("no text, within 20 km, by distance", [.. some.Select(_ => "/api/v1/search?near=xa:21583&radiusKm=20&sort=distance")]),
            ("suggestions", [.. some.Select((name, i) => "/api/v1/suggest?q=" + Uri.EscapeDataString(VietnameseText.Fold(string.Join(' ', name))[..(2 + i % 7)]))]),
        ];
    }

    private static string[] Search(IEnumerable<string> texts, string more = "") => [.. texts.Select(text => $"/api/v1/search?q={Uri.EscapeDataString(text)}{more}")];

    /// <summary>Until the index holds everything.</summary>
    private static async Task UntilAsync(HttpMessageInvoker http, ChildProgram site, string engine, int count)
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        using var limit = new CancellationTokenSource(Patience);
        while (await look.WaitForNextTickAsync(limit.Token))
        {
            using var answer = await SendAsync(http, site, "/api/v1/search?q=");
            if (!answer.IsSuccessStatusCode) continue;
            using var json = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(limit.Token), cancellationToken: limit.Token);
            if (json.RootElement.GetProperty("engine").GetString() == engine && json.RootElement.GetProperty("total").GetInt32() >= count) return;
        }
    }

    private static async Task<double> TimeAsync(HttpMessageInvoker http, ChildProgram site, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await SendAsync(http, site, path);
        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<JsonElement> GetAsync(HttpMessageInvoker http, ChildProgram site, string path)
    {
        using var answer = await SendAsync(http, site, path);
        return JsonSerializer.Deserialize<JsonElement>(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpMessageInvoker http, ChildProgram site, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Url + path));
        return await http.SendAsync(request, default);
    }

    private static void Copy(string from, string to)
    {
        foreach (var directory in Directory.GetDirectories(from, "*", SearchOption.AllDirectories).Prepend(from)) Directory.CreateDirectory(to + directory[from.Length..]);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories)) File.Copy(file, to + file[from.Length..]);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
