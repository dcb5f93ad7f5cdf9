using System.Text;

namespace Catalog.Core.Samples;

/// <summary>The texts of the sample province, kept as plain files in the program so that they read as texts.</summary>
internal static class SampleFile
{
    /// <summary>Without empty lines and lines of explanation ("# …").</summary>
    public static IEnumerable<string> Lines(string name) =>
        Read(name).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal));

    /// <summary>Rows of cells between "|".</summary>
    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(Cells);

    public static string[] Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim())];

    /// <summary>A file of several texts, each under its "# heading".</summary>
    public static IReadOnlyDictionary<string, string> Texts(string name) =>
        Read(name).Split("\n# ").Select(part => part.TrimStart('#', ' ').Split('\n', 2))
            .ToDictionary(part => part[0].Trim(), part => part[1].Trim());

    private static string Read(string name)
    {
        using var stream = typeof(SampleFile).Assembly.GetManifestResourceStream("Samples." + name)
            ?? throw new InvalidOperationException($"Samples.{name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
