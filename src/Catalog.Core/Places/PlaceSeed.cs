using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Catalog.Core.Places;

/// <summary>The lists as shipped: CSV files with a header row, and the day from which they are right.</summary>
public sealed class PlaceSeed
{
    private static readonly string[] Names =
        ["provinces", "communes", "old-provinces", "old-districts", "old-communes", "links", "former-names", "aliases"];

    private readonly Dictionary<string, string> texts;

    /// <param name="files">Text by file name without ending; all of them must be there.</param>
    public PlaceSeed(string revision, IReadOnlyDictionary<string, string> files)
    {
        Day = DateOnly.ParseExact(revision.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        texts = Names.ToDictionary(name => name, name => files[name]);
        Hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Names.Select(name => texts[name])))));
    }

    public DateOnly Day { get; }
    public string Revision => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    public string Hash { get; }

    /// <summary>The lists inside the program.</summary>
    public static PlaceSeed Shipped() => new(ReadResource("revision.txt"), Names.ToDictionary(name => name, name => ReadResource(name + ".csv")));

    /// <summary>This seed with one file replaced: how a later revision is tried out.</summary>
    public PlaceSeed With(string revision, string name, Func<string, string> change) =>
        new(revision, new Dictionary<string, string>(texts) { [name] = change(texts[name]) });

    /// <summary>The rows of a file without its header. No shipped value holds a quote, a line break or a comma.</summary>
    internal IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StringReader(texts[name]);
        var columns = reader.ReadLine()!.Split(',').Length;
        while (reader.ReadLine() is { } line)
        {
            var values = line.Split(',');
            if (values.Length != columns) throw new FormatException($"{name}.csv: {columns} values expected: {line}");
            yield return values;
        }
    }

    private static string ReadResource(string name)
    {
        using var stream = typeof(PlaceSeed).Assembly.GetManifestResourceStream("Places." + name)
            ?? throw new InvalidOperationException($"Places.{name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
