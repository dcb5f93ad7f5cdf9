using System.Collections.Concurrent;
using System.Diagnostics;
using Catalog.TestSupport.Databases;

namespace Catalog.TestSupport.Processes;

public sealed record ProgramResult(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The built program as a process of its own: for what only a process shows, such as exit codes and kills.</summary>
public sealed class ChildProgram : IAsyncDisposable
{
    public const string Acknowledged = "ACK ";
    private const string Listening = "Now listening on: ";
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Catalog.Web.dll");

    /// <summary>With the libraries of the tests beside its own, so that a hosting start-up of theirs can be loaded.</summary>
    private static readonly string[] ProgramWithTests =
    [
        "exec", "--depsfile", Path.ChangeExtension(System.Reflection.Assembly.GetEntryAssembly()!.Location, ".deps.json"),
        "--runtimeconfig", Path.ChangeExtension(System.Reflection.Assembly.GetEntryAssembly()!.Location, ".runtimeconfig.json"), Program,
    ];

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly SemaphoreSlim acknowledgements = new(0);
    private readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProgram(Process process) => this.process = process;

    /// <summary>The address of the started site.</summary>
    public string Url { get; private set; } = "";

    public string Output => string.Join('\n', lines);

    /// <summary>Runs to the end. Settings and variables of the test's own environment do not reach the program.</summary>
    public static async Task<ProgramResult> RunAsync(string[] args, Dictionary<string, string>? environment = null, string? program = null, TimeSpan? patience = null)
    {
        using var child = Create(program ?? "dotnet", program is null ? [Program, .. args] : args, environment);
        Start(child);
        var output = child.StandardOutput.ReadToEndAsync();
        var error = child.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(patience ?? TimeSpan.FromMinutes(3));
        try
        {
            await child.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException exception)
        {
            child.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end in time: {string.Join(' ', args)}\n{await output}\n{await error}", exception);
        }
        return new ProgramResult(child.ExitCode, await output, await error);
    }

    /// <summary>Starts the site on a free port and waits until it listens. An empty folder gets the shipped lists at once, not by filling them once more.</summary>
    public static async Task<ChildProgram> StartSiteAsync(string folder, Dictionary<string, string>? environment = null, string? program = null)
    {
        var variables = new Dictionary<string, string>(environment ?? [])
        {
            ["Data__Folder"] = folder,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        };
        variables.TryAdd("ASPNETCORE_ENVIRONMENT", "Development");
        variables.TryAdd("Data__Sample", "false");
        if (program is null && !variables.ContainsKey("Database__Provider") && Path.Combine(Directory.CreateDirectory(folder).FullName, "catalog.db") is var file && !File.Exists(file))
            File.Copy(await Templates.SqliteAsync(TestContent.Lists), file);
        var child = new ChildProgram(Create("dotnet", [program ?? Program], variables));
        await child.StartAsync();
        return child;
    }

    /// <summary>The same with <see cref="WriterStartup"/> inside: it writes from the moment it listens.</summary>
    public static Task<ChildProgram> StartWritingSiteAsync(string folder, Dictionary<string, string> environment) =>
        StartObservedSiteAsync(folder, new(environment) { [WriterStartup.Writes] = "1" });

    /// <summary>The site with the start-ups of the tests that <paramref name="environment"/> asks for.</summary>
    /// <param name="isDying">It may end before it listens, which is no fault.</param>
    public static async Task<ChildProgram> StartObservedSiteAsync(string folder, Dictionary<string, string> environment, bool isDying = false)
    {
        var child = new ChildProgram(Create("dotnet", ProgramWithTests, new(environment)
        {
            ["Data__Folder"] = folder,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(WriterStartup).Assembly.GetName().Name!,
        }));
        await child.StartAsync(waits: !isDying);
        return child;
    }

    /// <summary><see cref="IndexWriterStartup"/> alone: a search index, and no site.</summary>
    /// <param name="variable">Which kind of index: a variable of that class.</param>
    public static async Task<ChildProgram> StartIndexWriterAsync(string variable, string value)
    {
        var child = new ChildProgram(Create("dotnet", ProgramWithTests, new()
        {
            [variable] = value,
            ["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = typeof(IndexWriterStartup).Assembly.GetName().Name!,
        }));
        await child.StartAsync();
        return child;
    }

    /// <summary>Waits for so many more acknowledged writes.</summary>
    public async Task AcknowledgedAsync(int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var i = 0; i < count; i++) await acknowledgements.WaitAsync(limit.Token);
    }

    /// <summary>Every write that was acknowledged, in order.</summary>
    public IEnumerable<AcknowledgedWrite> AcknowledgedWrites =>
        lines.Where(line => line.StartsWith(Acknowledged, StringComparison.Ordinal)).Select(line => AcknowledgedWrite.Read(line[Acknowledged.Length..])).OfType<AcknowledgedWrite>();

    /// <summary>Bytes of memory it holds now.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Of a writer that acknowledges numbers.</summary>
    public long LastAcknowledged =>
        long.Parse(lines.Last(line => line.StartsWith(Acknowledged, StringComparison.Ordinal))[Acknowledged.Length..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As a power cut or the kernel would end it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(); // and until the last line it wrote was read
    }

    /// <summary>Waits until it has ended by itself. The exit code.</summary>
    public async Task<int> EndedAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>As an operator or a service manager would end it. The exit code.</summary>
    public async Task<int> StopAsync()
    {
        await RunAsync(["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)], program: "/bin/kill");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
        acknowledgements.Dispose();
    }

    private async Task StartAsync(bool waits = true)
    {
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The site ended before it listened:\n" + Output));
        Start(process);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (waits) Url = await listening.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (line.StartsWith(Acknowledged, StringComparison.Ordinal)) acknowledgements.Release();
        var at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0) listening.TrySetResult(line[(at + Listening.Length)..].Split('"')[0].Trim());
    }

    private static Process Create(string file, string[] args, Dictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(file, args) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList()) start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? []) start.Environment[name] = value;
        return new Process { StartInfo = start };
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase) || name.Contains("__", StringComparison.Ordinal)
        || name.Equals("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase) || name.Equals("Roles", StringComparison.OrdinalIgnoreCase);

    // The product starts processes in two places only; here a process is what is tested.
#pragma warning disable RS0030
    private static void Start(Process process) => process.Start();
#pragma warning restore RS0030
}
