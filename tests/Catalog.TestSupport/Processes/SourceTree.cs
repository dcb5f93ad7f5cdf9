namespace Catalog.TestSupport.Processes;

/// <summary>The folder of the repository, found from where the tests were built.</summary>
public static class SourceTree
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string In(string path) => Path.Combine(Root, path);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Catalog.sln")) ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Catalog.sln above the tests."));
}
