using System.Globalization;
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
            string?[] names = [.. Names().Take(2).Select(name => IsThere(name) ? name : null), null, null];
            (Live, Previous) = (names[0], names[0] is null ? null : names[1]);
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

    public string NewName()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{IndexFields.Schema}-{clock.GetUtcNow():yyyyMMdd'T'HHmmss'Z'}");
        var unique = name;
        for (var number = 2; System.IO.Directory.Exists(Path.Combine(path, unique)); number++) unique = $"{name}-{number}";
        return unique;
    }

    public LuceneDirectory Open(string name) => open(Path.Combine(path, name));

    /// <summary>At once or not at all: a reader of the file finds the old names or the new ones.</summary>
    public void Point(string live, string? previous)
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

    /// <summary>Nothing in here is of use any more.</summary>
    public void Forget()
    {
        File.Delete(Path.Combine(path, Current));
        (Live, Previous) = (null, null);
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

    private string[] Names()
    {
        try
        {
            return File.ReadAllLines(Path.Combine(path, Current));
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }

    private bool IsThere(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name == Path.GetFileName(name) && System.IO.Directory.Exists(Path.Combine(path, name));
}
