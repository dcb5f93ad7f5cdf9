using Catalog.Core.Data;

namespace Catalog.Indexer.Jobs;

/// <summary>Where the queues are: with PostgreSQL any number of processes may run jobs, with SQLite exactly one.</summary>
public sealed record JobRunnerOptions(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>In seconds, before each further attempt of a job that failed.</summary>
    public IReadOnlyList<int> RetryAfter { get; init; } = [10, 60, 300];

    /// <summary>How long the job of a process that no longer says it lives stays with it, on PostgreSQL.</summary>
    public TimeSpan TakeOver { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a row waits that finds another of its kind running.</summary>
    public TimeSpan TryAgain { get; init; } = TimeSpan.FromSeconds(5);
}
