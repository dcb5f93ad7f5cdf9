namespace Catalog.Core.Backups;

/// <summary>A backup cannot be made, trusted or put back; the message says why, in words for the operator.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>It was written by a newer program, which this one must not imitate.</summary>
    public bool IsNewer { get; init; }
}
