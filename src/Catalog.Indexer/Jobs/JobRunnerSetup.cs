using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Indexer.Jobs;

public static class JobRunnerSetup
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddJob<TArguments, TJob>(this IServiceCollection services, JobKind<TArguments> kind) where TArguments : class where TJob : class, IJob<TArguments> =>
        services.AddSingleton<JobKind>(kind).AddScoped<IJob<TArguments>, TJob>();

    /// <summary>Only in processes that run jobs.</summary>
    public static IServiceCollection AddJobRunner(this IServiceCollection services, JobRunnerOptions options)
    {
        // Ours, by name: Hangfire's own defaults are static, and two hosts in one process would share them.
        services.AddSingleton(provider => Storage(provider.GetRequiredService<JobRunnerOptions>()))
            .AddSingleton<JobActivator>(provider => new AspNetCoreJobActivator(provider.GetRequiredService<IServiceScopeFactory>()))
            .AddSingleton<IJobFilterProvider>(provider => new JobFilterProviderCollection(new JobFilterCollection
            {
                new AutomaticRetryAttribute { Attempts = options.RetryAfter.Count, DelaysInSeconds = [.. options.RetryAfter], OnAttemptsExceeded = AttemptsExceededAction.Delete },
                new StatisticsHistoryAttribute(),
                new DeletedInDashboard(provider.GetRequiredService<JobRows>()),
            }));
        services.AddHangfire(hangfire => hangfire.SetDataCompatibilityLevel(CompatibilityLevel.Version_180).UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings());
        services.AddSingleton(options).AddSingleton<JobRows>().AddSingleton<JobDelivery>().AddScoped<JobExecution>().AddHostedService<JobHandOver>();
        services.AddHangfireServer(server => Configure(server, JobDelivery.ShortQueue, workers: 2));
        services.AddHangfireServer(server =>
        {
            Configure(server, JobDelivery.LongQueue, workers: 1);
            server.IsLightweightServer = true; // the other one does the schedules
        });
        return services;
    }

    private static JobStorage Storage(JobRunnerOptions options)
    {
        if (options.Provider == DatabaseProvider.Sqlite) return new InMemoryStorage();
        var storage = new PostgreSqlStorageOptions
        {
            QueuePollInterval = Look,
            InvisibilityTimeout = options.TakeOver, // after a kill another server takes over …
            UseSlidingInvisibilityTimeout = true, // … while a living job keeps its place
            DistributedLockTimeout = TimeSpan.FromSeconds(30), // by default a killed process stops retries for ten minutes
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(options.ConnectionString, storage), storage);
    }

    private static void Configure(BackgroundJobServerOptions server, string queue, int workers)
    {
        server.ServerName = $"{Environment.MachineName}-{queue}";
        server.Queues = [queue];
        server.WorkerCount = workers;
        server.SchedulePollingInterval = Look; // attempts after a failure, and the timetable
        server.ShutdownTimeout = StopWithin;
    }
}
