using System.Data.Common;
using System.Diagnostics;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Indexer.Jobs;
using Catalog.Indexer.Media;
using Catalog.TestSupport.Processes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

[assembly: HostingStartup(typeof(JobKillStartup))]

namespace Catalog.TestSupport.Processes;

/// <summary>
/// Loaded into the real program: kill -9 from inside, at a step of a job. Steps are the job's commands and commits in the
/// database and what it reports; the last is when its work is done and its row does not say so yet.
/// </summary>
public sealed class JobKillStartup : IHostingStartup, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>The variable: "kind step", or "* step" for whichever kind does that step; "none 1" for a process that lives.</summary>
    public const string Where = "CATALOG_TEST_KILL_IN_JOB";

    /// <summary>The step after the last.</summary>
    public const int End = 1_000_000;

    /// <summary>Soon, for half a minute a kill would be long in a test.</summary>
    private static readonly TimeSpan TakeOver = TimeSpan.FromSeconds(5);

    /// <summary>With a photo, on a machine that is busy with other tests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Where) is not null) DiagnosticListener.AllListeners.Subscribe(this);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(this);
    }

    /// <summary>The program has registered everything and is about to build it.</summary>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder host }) host.ConfigureServices((_, services) => Observe(services));
    }

    public void OnCompleted()
    {
        // Nothing to close.
    }

    public void OnError(Exception error)
    {
        // There is no error to tell of.
    }

    private static void Observe(IServiceCollection services)
    {
        var words = Environment.GetEnvironmentVariable(Where)!.Split(' ');
        var steps = new JobSteps(int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), words[0] != "*");
        services.ConfigureDbContext<SqliteCatalogDbContext>(options => options.AddInterceptors(new CommandSteps(steps), new CommitSteps(steps)));
        services.ConfigureDbContext<PostgresCatalogDbContext>(options => options.AddInterceptors(new CommandSteps(steps), new CommitSteps(steps)));
        foreach (var kind in services.Where(service => service.ServiceType == typeof(JobKind)).ToList())
        {
            if (kind.ImplementationInstance is not JobKind known || words[0] != "*" && known.Name != words[0]) continue;
            services.Remove(kind);
            services.AddSingleton<JobKind>(new DyingKind(known, steps) { IsLong = known.IsLong, IsOneAtATime = known.IsOneAtATime });
        }
        if (Registered<JobRunnerOptions>(services) is { } runner) services.Replace(ServiceDescriptor.Singleton(runner with { TakeOver = TakeOver }));
        if (Registered<WorkerOptions>(services) is { } worker) services.Replace(ServiceDescriptor.Singleton(worker with { Time = Patience }));
    }

    private static T? Registered<T>(IServiceCollection services) where T : class => services.LastOrDefault(service => service.ServiceType == typeof(T))?.ImplementationInstance as T;

    private sealed record DyingKind(JobKind Inner, JobSteps Steps) : JobKind(Inner.Name, Inner.Label)
    {
        public override async Task<string> ExecuteAsync(IServiceProvider services, string arguments, IJobProgress progress, CancellationToken cancellationToken)
        {
            Steps.IsInJob.Value = true;
            var outcome = await Inner.ExecuteAsync(services, arguments, new ReportSteps(progress, Steps), cancellationToken);
            Steps.TakeEnd();
            return outcome;
        }
    }

    private sealed class ReportSteps(IJobProgress progress, JobSteps steps) : IJobProgress
    {
        public void Report(long done, long total, string message)
        {
            progress.Report(done, total, message);
            steps.Take();
        }

        public void Log(string line) => progress.Log(line);
    }

    private sealed class CommandSteps(JobSteps steps) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            steps.Take();
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            steps.Take();
            return ValueTask.FromResult(result);
        }
    }

    private sealed class CommitSteps(JobSteps steps) : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            steps.Take();
            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            steps.Take();
            return Task.CompletedTask;
        }
    }
}

/// <summary>Counts down to the end of the process.</summary>
/// <param name="endsWithJob">A job that has fewer steps takes the process along at its end.</param>
internal sealed class JobSteps(int count, bool endsWithJob)
{
    private int left = count;

    /// <summary>Flows into what the job calls, and into nothing else.</summary>
    public AsyncLocal<bool> IsInJob { get; } = new();

    public void Take()
    {
        if (IsInJob.Value && Interlocked.Decrement(ref left) == 0) Kill();
    }

    public void TakeEnd()
    {
        if (endsWithJob) Kill();
        Take();
    }

    private static void Kill()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
