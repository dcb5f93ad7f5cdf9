namespace Catalog.Core.Backups;

/// <summary>A folder that is gone afterwards, on the disk where its content shall end up: from there it is only renamed.</summary>
internal sealed class Staging : IDisposable
{
    private const string Prefix = ".staging-";

    public Staging(string parent)
    {
        Folder = Path.Combine(parent, Prefix + Guid.NewGuid().ToString("n"));
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    /// <summary>What is really there, without what a killed process left half done.</summary>
    public static IEnumerable<string> FilesOutsideOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).StartsWith(Prefix, StringComparison.Ordinal));

    public static IEnumerable<string> LeftIn(string parent) => Directory.EnumerateDirectories(parent, Prefix + "*");

    public string In(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
