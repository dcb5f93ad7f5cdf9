using System.Globalization;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Catalog.Indexer.Embedded;

/// <summary>
/// Indexes beside each other, catalog-v{schema}-{utc}, and the file "current" with the names of the one that serves and the
/// one before it. Everything else is a rebuild that did not come to its end, and is deleted. Of one process alone.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private const string Current = "current", Prefix = "catalog-v";
    private readonly string path;
    private readonly Func<string, LuceneDirectory> open;
    private readonly TimeProvider clock;
    private readonly Lucene.Net.Store.Lock owner;

    /// <exception cref="LockObtainFailedException">Another process has it.</exception>
    public IndexFolder(string path, Func<string, LuceneDirectory> open, TimeProvider clock)
    {
        (this.path, this.open, this.clock) = (path, open, clock);
        System.IO.Directory.CreateDirectory(path);
        owner = new NativeFSLockFactory(path).MakeLock("owner.lock");
        if (!owner.Obtain()) throw new LockObtainFailedException("The folder of the index is locked: " + path);
        try
        {
            (Live, Previous) = Named() ?? Found();
            Sweep();
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    public string? Live { get; private set; }
    public string? Previous { get; private set; }

    public static IndexNames NamesIn(string path)
    {
        var file = Path.Combine(path, Current);
        var names = File.Exists(file) ? File.ReadAllLines(file) : [];
        return new IndexNames(Name(0), Name(1));

        string? Name(int line) => names.ElementAtOrDefault(line) is { Length: > 0 } name ? name : null;
    }

    public string NewName()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{IndexFields.Schema}-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        var unique = name;
        for (var number = 2; System.IO.Directory.Exists(Path.Combine(path, unique)); number++) unique = $"{name}-{number}";
        return unique;
    }

    public LuceneDirectory Open(string name) => open(Path.Combine(path, name));

    /// <summary>At once or not at all: a reader of the file finds the old names or the new ones.</summary>
    public void Point(string? live, string? previous)
    {
        var (file, temporary) = (Path.Combine(path, Current), Path.Combine(path, Current + ".new"));
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes($"{live}\n{previous}\n"));
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, file, overwrite: true);
        (Live, Previous) = (live, previous);
    }

    /// <summary>What served is of no use any more. The one before may be: whoever goes back to it sees whether it fits the database.</summary>
    public void Forget()
    {
        Point(null, Previous);
        Sweep();
    }

    /// <summary>Deletes what neither serves nor is kept; nothing must be in the making. What cannot be deleted is left for the next time.</summary>
    public void Sweep()
    {
        foreach (var directory in new DirectoryInfo(path).GetDirectories(Prefix + "*"))
        {
            if (directory.Name == Live || directory.Name == Previous) continue;
            try
            {
                directory.Delete(recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    public void Dispose() => owner.Dispose();

    /// <summary>Null when the file is lost or names nothing that is there.</summary>
    private (string? Live, string? Previous)? Named()
    {
        try
        {
            return File.ReadAllLines(Path.Combine(path, Current)) switch
            {
                ["", var previous] when IsThere(previous) => (null, previous),
                ["", ""] => (null, null),
                [var live, .. var rest] when IsThere(live) => (live, rest is [var previous] && IsThere(previous) ? previous : null),
                _ => null,
            };
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Only what was complete was ever committed with a mark; the one that served last got furthest.</summary>
    private (string? Live, string? Previous) Found()
    {
        var complete = new DirectoryInfo(path).GetDirectories($"{Prefix}{IndexFields.Schema}-*").Select(directory => (directory.Name, Mark: MarkOf(directory.Name)))
            .Where(found => found.Mark is not null).OrderByDescending(found => found.Mark!.Sequence).ThenByDescending(found => found.Name, StringComparer.Ordinal).ToArray();
        return (complete.ElementAtOrDefault(0).Name, complete.ElementAtOrDefault(1).Name);
    }

    private IndexMark? MarkOf(string name)
    {
        try
        {
            using var directory = Open(name);
            var commit = new SegmentInfos();
            commit.Read(directory);
            return CommitMark.Read(commit.UserData);
        }
        catch (Exception) // damaged in whatever way: not one to serve
        {
            return null;
        }
    }

    private bool IsThere(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name == Path.GetFileName(name) && System.IO.Directory.Exists(Path.Combine(path, name));
}
