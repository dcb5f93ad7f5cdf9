using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Indexer.Jobs;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Catalog.TestSupport.Jobs;

/// <summary>What the jobs of a test do.</summary>
public sealed record TestWork(string Name);

/// <summary>The same for a kind of which one runs at a time.</summary>
public sealed record SingleWork(string Name);

public delegate Task<string> WorkOfTest(string name, IJobProgress progress, CancellationToken cancellationToken);

/// <summary>A process that runs jobs, in this process: hand-over, queues and workers on a real database, without the site.</summary>
public sealed class JobHost : IAsyncDisposable
{
    public static readonly JobKind<TestWork> Kind = new("test-work", "Việc thử");
    public static readonly JobKind<SingleWork> OneAtATime = new("single-work", "Việc thử, từng cái một") { IsOneAtATime = true, IsLong = true };
    private readonly IHost host;

    private JobHost(IHost host) => this.host = host;

    public IServiceProvider Services => host.Services;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="retryAfter">Seconds before each further attempt.</param>
    public static async Task<JobHost> StartAsync(DatabaseFile file, WorkOfTest work, IReadOnlyList<int>? retryAfter = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging(logging => logging.ClearProviders())
            .AddCatalogDatabase(file.Provider, file.ConnectionString).AddAccounts(file.Provider).AddCatalogCore()
            .AddJobRunner(new JobRunnerOptions(file.Provider, file.ConnectionString) { RetryAfter = retryAfter ?? [0], TryAgain = TimeSpan.FromMilliseconds(200) })
            .AddJob<TestWork, Work>(Kind).AddJob<SingleWork, Work>(OneAtATime)
            .AddSingleton(work);
        var built = builder.Build();
        await built.StartAsync(Cancellation);
        return new JobHost(built);
    }

    public Task<JobRun> AskAsync(string name) => InScopeAsync<JobDesk, JobRun>(desk => desk.AskNowAsync(Kind, new TestWork(name), TestData.Staff, Cancellation));

    public Task<JobRun> AskSingleAsync(string name) => InScopeAsync<JobDesk, JobRun>(desk => desk.AskNowAsync(OneAtATime, new SingleWork(name), TestData.Staff, Cancellation));

    public Task<JobRun> EndedAsync(JobRun run) => UntilAsync(run, row => row.EndedAt is not null);

    /// <summary>Looks at the row until it is as wanted; gives up after half a minute.</summary>
    public async Task<JobRun> UntilAsync(JobRun run, Func<JobRun, bool> wanted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var row = await RowAsync(run.Id);
            if (wanted(row)) return row;
            try
            {
                await look.WaitForNextTickAsync(patience.Token);
            }
            catch (OperationCanceledException exception) when (!Cancellation.IsCancellationRequested)
            {
                throw new TimeoutException($"Row {row.Id} stays {row.State}: {row.Outcome}", exception);
            }
        }
    }

    public Task<JobRun> RowAsync(long id) => InScopeAsync<CatalogDbContext, JobRun>(db => db.JobRuns.AsNoTracking().SingleAsync(row => row.Id == id, Cancellation));

    public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>As SIGTERM does.</summary>
    public Task StopAsync() => host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    private sealed class Work(WorkOfTest work) : IJob<TestWork>, IJob<SingleWork>
    {
        public Task<string> ExecuteAsync(TestWork arguments, IJobProgress progress, CancellationToken cancellationToken) => work(arguments.Name, progress, cancellationToken);

        public Task<string> ExecuteAsync(SingleWork arguments, IJobProgress progress, CancellationToken cancellationToken) => work(arguments.Name, progress, cancellationToken);
    }
}
