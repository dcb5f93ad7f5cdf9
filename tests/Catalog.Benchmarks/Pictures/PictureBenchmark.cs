using System.Diagnostics;
using System.Globalization;
using Catalog.Core.Media;
using Catalog.Indexer.Media;
using Catalog.TestSupport.Processes;
using NetVips;

namespace Catalog.Benchmarks.Pictures;

/// <summary>One photo of 12 megapixels from a phone to its twelve files, through the worker and by vipsthumbnail in turn; prints the table of docs/benchmarks.md.</summary>
internal static class PictureBenchmark
{
    private const int Rounds = 7;
    private const string Thumbnailer = "/usr/bin/vipsthumbnail";

    public static async Task RunAsync(string program)
    {
        var photo = Photo();
        using var worker = new PictureProcess(new WorkerOptions(program));
        var (times, others) = (new List<double>(), new List<double>());
        var size = 0L;
        for (var round = 0; round <= Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var picture = await worker.MakeAsync(photo, default);
            if (round > 0) times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds); // the first one warms the disk
            size = picture.Files.Sum(file => file.Content.LongLength);
            if (File.Exists(Thumbnailer) && round > 0) others.Add(await ThumbnailAsync(photo));
        }
        times.Sort();
        others.Sort();
        var peak = await PeakAsync(program, photo);
        Console.WriteLine("| photo | files | median | slowest | peak memory | all files |\n|---|---|---|---|---|---|");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| 4000 × 3000, {photo.Length / 1e6:F1} MB | 12 | {times[Rounds / 2]:F2} s | {times[^1]:F2} s | {peak / 1e6:F0} MB | {size / 1e3:F0} KB |"));
        if (others.Count == 0) return;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| the same by vipsthumbnail, twelve runs | 12 | {others[Rounds / 2]:F2} s | {others[^1]:F2} s | | |\n\n{times[Rounds / 2] / others[Rounds / 2]:F2} × vipsthumbnail"));
    }

    /// <summary>The tool of libvips: it writes one file a run.</summary>
    /// <returns>Seconds for all twelve.</returns>
    private static async Task<double> ThumbnailAsync(byte[] photo)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.In("photo.jpg"), photo);
        var started = Stopwatch.GetTimestamp();
        foreach (var width in PictureFiles.Widths(PictureFiles.Largest))
        {
            foreach (var file in (string[])[$"{width}.avif[Q=60,effort=2,strip]", $"{width}.webp[Q=75,strip]", $"{width}.jpg[Q=80,optimize_coding,strip]"])
            {
                var result = await ChildProgram.RunAsync([folder.In("photo.jpg"), "--size", string.Create(CultureInfo.InvariantCulture, $"{width}x"), "--eprofile", "srgb", "-o", folder.In(file)], program: Thumbnailer);
                if (result.ExitCode != 0) throw new InvalidOperationException(result.Error);
            }
        }
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
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
