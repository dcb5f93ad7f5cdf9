using System.Reflection;
using Catalog.TestSupport.Processes;

namespace Catalog.Tests.Rules;

/// <summary>The files of the repository as the rules see them: everything but build output and what others made.</summary>
internal static class Repository
{
    private static readonly string[] Skipped = [".git", ".vs", ".idea", "bin", "obj", "artifacts", "node_modules", "TestResults"];

    private static readonly string[] TextEndings =
        [".cs", ".cshtml", ".razor", ".css", ".js", ".mjs", ".md", ".sh", ".json", ".yml", ".yaml", ".csproj", ".props", ".sln", ".txt", ".svg", ".html", ".editorconfig", "Dockerfile", "run"];

    public static string Root => SourceTree.Root;

    /// <summary>Hand-written text files, by path from the root with forward slashes.</summary>
    public static IReadOnlyList<RepositoryFile> Files { get; } = [.. Walk(Root).Order(StringComparer.Ordinal).Select(path => new RepositoryFile(path))];

    public static IEnumerable<string> Folders => Files.Select(file => Path.GetDirectoryName(file.Path) ?? "").Distinct();

    public static IReadOnlyList<RepositoryFile> Production { get; } =
        [.. Files.Where(file => file.IsCSharp && file.Path.StartsWith("src/", StringComparison.Ordinal))];

    public static IReadOnlyList<RepositoryFile> Tests { get; } =
        [.. Files.Where(file => file.IsCSharp && file.Path.StartsWith("tests/", StringComparison.Ordinal))];

    public static IReadOnlyList<Assembly> ProductionAssemblies { get; } =
        [.. new[] { "Core", "Indexer", "Design", "Admin", "Web" }.Select(name => Assembly.Load("Catalog." + name))];

    /// <summary>Types written by us: no views, components' render code or compiler-made types.</summary>
    public static IEnumerable<Type> ProductionTypes => ProductionAssemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace?.StartsWith("Catalog.", StringComparison.Ordinal) == true
            && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
            && !type.FullName!.Contains('<', StringComparison.Ordinal));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (TextEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)) && !file.EndsWith("lock.json", StringComparison.Ordinal))
                yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            var fromRoot = Path.GetRelativePath(Root, child).Replace('\\', '/');
            // wwwroot/lib holds files of others, kept as they came; data/ is what a running copy wrote.
            if (Skipped.Contains(Path.GetFileName(child)) || fromRoot == "data" || fromRoot.EndsWith("wwwroot/lib", StringComparison.Ordinal))
                continue;
            foreach (var file in Walk(child))
                yield return file;
        }
    }
}

internal sealed record RepositoryFile(string Path)
{
    private string[]? lines;

    public string[] Lines => lines ??= File.ReadAllLines(System.IO.Path.Combine(Repository.Root, Path));

    public string Text => string.Join('\n', Lines);

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsGenerated => Path.Contains("/Migrations/", StringComparison.Ordinal);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal) && !IsGenerated;

    public bool IsView => Path.EndsWith(".cshtml", StringComparison.Ordinal) || Path.EndsWith(".razor", StringComparison.Ordinal);
}
