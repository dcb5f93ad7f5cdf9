using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Catalog.Indexer.Media;

/// <summary>How the worker process is started.</summary>
/// <param name="Program">The program that calls <see cref="ImageWorker.Run"/> when the switch is its only argument: an executable, or a .dll with its
/// .runtimeconfig.json. Handed in, for under tests the running process is another one.</param>
public sealed record WorkerOptions(string Program)
{
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);
    public int ProcessorSeconds { get; init; } = 10;
    public long MemoryBytes { get; init; } = 600_000_000;
}

internal static class WorkerCommand
{
    private const string Limiter = "/usr/bin/prlimit";
    private const string Politeness = "/usr/bin/nice";

    /// <summary>Of the runtime alone, so that a bomb meets the limit of the photo and not the machine.</summary>
    private const string HeapBytes = "C000000";

    /// <param name="work">What stands behind the switch.</param>
    public static ProcessStartInfo Of(WorkerOptions options, string[] work)
    {
        string[] command = IsLibrary(options.Program) ? [Host(), options.Program, ImageWorker.Switch, .. work] : [options.Program, ImageWorker.Switch, .. work];
        // --as is no use: .NET reserves address space. --fsize=0 keeps it from starting. Without the tool only the time is limited.
        if (File.Exists(Limiter)) command = [Limiter, Text($"--data={options.MemoryBytes}"), Text($"--cpu={options.ProcessorSeconds}"), "--core=0", .. command];
        if (File.Exists(Politeness)) command = [Politeness, "-n", "10", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        start.Environment.Clear(); // no connection string, no key
        start.Environment["PATH"] = "/usr/local/bin:/usr/bin:/bin";
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapBytes;
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    private static bool IsLibrary(string program) => program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>The host of this very runtime: …/shared/Microsoft.NETCore.App/10.0.0/ stands three below it.</summary>
    private static string Host() => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
