using System.Diagnostics;
using System.Globalization;
using Catalog.Indexer.Media;
using NetVips;

namespace Catalog.Benchmarks.Pictures;

/// <summary>One photo of 12 megapixels from a phone to its twelve files, through the worker; prints the table of docs/benchmarks.md.</summary>
internal static class PictureBenchmark
{
    private const int Rounds = 7;

    public static async Task RunAsync(string program)
    {
        var photo = Photo();
        using var worker = new PictureProcess(new WorkerOptions(program));
        var times = new List<double>();
        var size = 0L;
        for (var round = 0; round <= Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var picture = await worker.MakeAsync(photo, default);
            if (round > 0) times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds); // the first one warms the disk
            size = picture.Files.Sum(file => file.Content.LongLength);
        }
        times.Sort();
        var peak = await PeakAsync(program, photo);
        Console.WriteLine("| photo | files | median | slowest | peak memory | all files |\n|---|---|---|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| 4000 × 3000, {photo.Length / 1e6:F1} MB | 12 | {times[Rounds / 2]:F2} s | {times[^1]:F2} s | {peak / 1e6:F0} MB | {size / 1e3:F0} KB |"));
    }

    /// <summary>Harder than an honest photo: edges, and noise everywhere.</summary>
    private static byte[] Photo()
    {
        using var noise = Image.Gaussnoise(4000, 3000, sigma: 12, mean: 0, seed: 12);
        using var waves = Image.Zone(4000, 3000, uchar: true);
        using var shade = Image.Grey(4000, 3000, uchar: true);
        using var colours = waves.Bandjoin(shade, shade.Rot180()) + noise;
        using var bytes = colours.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return bytes.JpegsaveBuffer(q: 85);
    }

    /// <summary>Watched while it works: the system forgets it when the process ends.</summary>
    private static async Task<long> PeakAsync(string program, byte[] photo)
    {
        var start = new ProcessStartInfo("dotnet", [program, ImageWorker.Switch]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
#pragma warning disable RS0030 // a benchmark of processes
        using var child = Process.Start(start)!;
#pragma warning restore RS0030
        var output = child.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        await child.StandardInput.BaseStream.WriteAsync(photo);
        child.StandardInput.Close();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        var peak = 0L;
        while (!child.HasExited && await look.WaitForNextTickAsync())
        {
            child.Refresh();
            if (!child.HasExited) peak = Math.Max(peak, child.PeakWorkingSet64);
        }
        await output;
        return peak;
    }
}
