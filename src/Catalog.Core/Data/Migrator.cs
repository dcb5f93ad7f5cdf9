using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Data;

/// <summary>One step that the database still lacks.</summary>
public sealed record MigrationStep(DbContext Context, string Id);

/// <summary>Where the database stands against this program.</summary>
public sealed record MigrationState(IReadOnlyList<string> Applied, IReadOnlyList<MigrationStep> Pending, IReadOnlyList<string> Unknown)
{
    public bool IsEmpty => Applied.Count == 0;

    /// <summary>Steps that only a newer program knows: this one must not touch the data.</summary>
    public bool IsNewer => Unknown.Count > 0;
}

/// <summary>
/// Brings one database, shared by several contexts, up to this program. The caller holds a lock of its own meanwhile:
/// the one EF keeps in SQLite is a row that a killed process leaves behind, and then everybody waits for ever.
/// </summary>
public sealed class Migrator(DatabaseProvider provider, IReadOnlyList<DbContext> contexts)
{
    public async Task<MigrationState> ReadAsync(CancellationToken cancellationToken)
    {
        var applied = (await contexts[0].Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var steps = contexts.SelectMany(context => context.Database.GetMigrations().Select(id => new MigrationStep(context, id)))
            .OrderBy(step => step.Id, StringComparer.Ordinal).ToList();
        return new MigrationState(
            applied,
            [.. steps.Where(step => !applied.Contains(step.Id))],
            [.. applied.Except(steps.Select(step => step.Id)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Deletes the lock row of a migration that was killed. True when there was one.</summary>
    public async Task<bool> ClearStaleLockAsync(CancellationToken cancellationToken)
    {
        if (provider != DatabaseProvider.Sqlite) return false; // PostgreSQL frees its lock with the connection
        var database = contexts[0].Database;
        if (!await database.CanConnectAsync(cancellationToken)) return false; // opening would create the file without WAL
        var tables = await database.SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        return tables > 0 && await database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken) > 0;
    }

    /// <summary>
    /// A copy of the data as it is now, made by SQLite itself: copying the open file would drop its locks. PostgreSQL has
    /// its own tools for that, so there nothing is copied and the answer is false.
    /// </summary>
    public async Task<bool> CopyToAsync(string file, CancellationToken cancellationToken)
    {
        if (provider != DatabaseProvider.Sqlite) return false;
        await contexts[0].Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancellationToken);
        return true;
    }

    public static async Task ApplyAsync(MigrationStep step, CancellationToken cancellationToken) =>
        await step.Context.Database.MigrateAsync(step.Id, cancellationToken);
}
