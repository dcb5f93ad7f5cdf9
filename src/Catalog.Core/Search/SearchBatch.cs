namespace Catalog.Core.Search;

/// <summary>Documents to add or replace and keys to remove.</summary>
/// <param name="Mark">What the index is right for once this is applied; null while it is being filled and more is to come.</param>
public sealed record SearchBatch(IReadOnlyList<SearchDocument> Changed, IReadOnlyList<int> Removed, IndexMark? Mark)
{
    /// <summary>Records whose document could not be made. They are not found until they change, or the index is built again.</summary>
    public IReadOnlyList<ParkedDocument> Parked { get; init; } = [];
}

/// <summary>A record that cannot be found although it should be; the others go on without it.</summary>
/// <param name="Reason">For staff: the fault of the program or of the data, in the words of the program.</param>
public sealed record ParkedDocument(int Num, string Reason)
{
    private const int MaxLength = 200;

    public static ParkedDocument Because(int num, Exception fault)
    {
        var reason = $"{fault.GetType().Name}: {fault.Message.Split('\n')[0]}";
        return new ParkedDocument(num, reason.Length > MaxLength ? reason[..MaxLength] : reason);
    }
}

/// <summary>How far an index follows the database: applied up to this row of the change record.</summary>
/// <param name="Hash">Of that row: an index of another database, or of one that was set back, does not pass for this one's.</param>
public sealed record IndexMark(long Sequence, string Hash);

/// <param name="Applied">Visible to searches; null while there is nothing whole to search.</param>
/// <param name="Committed">What a restart would find: the changes after it are read again.</param>
/// <param name="Fault">Why the engine does not answer, in words; null while it does.</param>
public sealed record SearchStatus(string Engine, bool Ready, int Documents, IndexMark? Applied, IndexMark? Committed, string? Fault)
{
    /// <summary>The name of what serves, with schema and time of its making.</summary>
    public string? Index { get; init; }

    /// <summary>What a rollback would go back to.</summary>
    public string? Previous { get; init; }

    public IndexNames Names => new(Index, Previous);

    /// <summary>What is being built beside it.</summary>
    public string? Building { get; init; }

    public IReadOnlyList<ParkedDocument> Parked { get; init; } = [];
}
