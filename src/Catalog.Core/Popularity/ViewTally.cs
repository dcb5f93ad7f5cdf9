using Catalog.Core.Records;

namespace Catalog.Core.Popularity;

/// <summary>The records whose pages were looked at in this process since it was last written; no request waits for it.</summary>
public sealed class ViewTally
{
    /// <summary>More different records than this in a few seconds are no people.</summary>
    public const int Most = 2_000;
    private readonly Lock gate = new();
    private HashSet<SubjectRef> seen = [];

    public void Add(SubjectRef subject)
    {
        lock (gate)
        {
            if (seen.Count < Most) seen.Add(subject);
        }
    }

    /// <summary>Everything since the last time; from now on it counts anew.</summary>
    public IReadOnlyCollection<SubjectRef> Take()
    {
        lock (gate)
        {
            var taken = seen;
            seen = [];
            return taken;
        }
    }

    /// <summary>What could not be written.</summary>
    public void PutBack(IEnumerable<SubjectRef> taken)
    {
        foreach (var subject in taken) Add(subject);
    }
}
