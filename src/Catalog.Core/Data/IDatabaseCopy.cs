namespace Catalog.Core.Data;

/// <summary>Where a copy of the database stands.</summary>
/// <param name="Schema">The steps applied to it.</param>
/// <param name="Sequence">Of the last row of its change record; 0 when that is empty.</param>
public sealed record DatabaseState(IReadOnlyList<string> Schema, long Sequence, string Hash);

/// <summary>Every step this program knows, of all contexts that share the database.</summary>
public sealed record SchemaSteps(IReadOnlyList<string> Known);

/// <summary>A consistent copy of the whole database as one file, made while others write, and put back into an empty place.</summary>
public interface IDatabaseCopy
{
    DatabaseProvider Provider { get; }

    string FileName { get; }

    Task<DatabaseState> WriteAsync(string file, CancellationToken cancellationToken);

    /// <exception cref="Backups.BackupException">The file is not a copy in that state.</exception>
    Task CheckAsync(string file, DatabaseState expected, CancellationToken cancellationToken);

    /// <summary>Why nothing may be put here; null when the place is empty.</summary>
    Task<string?> WhyNotEmptyAsync(CancellationToken cancellationToken);

    /// <summary>All or nothing.</summary>
    Task RestoreAsync(string file, CancellationToken cancellationToken);
}
