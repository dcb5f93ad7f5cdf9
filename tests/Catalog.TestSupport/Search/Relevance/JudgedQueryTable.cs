using System.Reflection;

namespace Catalog.TestSupport.Search.Relevance;

/// <param name="Base">The query with marks of which this is another way of typing; null when it stands for itself.</param>
public sealed record TableQuery(string Class, string Text, Want Want, string? Base = null);

/// <summary>Judged queries from a file beside this one.</summary>
public static class JudgedQueryTable
{
    /// <summary>The class that is typed again in other ways, and that the others are compared with.</summary>
    public const string WithMarks = "marks";
    public const string WithoutMarks = "without marks", Telex = "telex", Vni = "vni", Typo = "one typo";
    public const string OldPlace = "old place", RegionalWord = "regional word";

    /// <summary>What the product is tuned on, with the class with marks typed again in four ways.</summary>
    public static IReadOnlyList<TableQuery> Tuned()
    {
        var written = Read("queries.txt");
        return [.. written, .. written.Where(query => query.Class == WithMarks).SelectMany(TypedAgain)];
    }

    /// <summary>Never looked at while tuning: tells whether the others were learned by heart.</summary>
    public static IReadOnlyList<TableQuery> HeldBack() => Read("held-back.txt");

    private static IEnumerable<TableQuery> TypedAgain(TableQuery query, int number)
    {
        (string Class, string Text)[] ways =
        [
            (WithoutMarks, TypedOtherwise.WithoutMarks(query.Text)), (Telex, TypedOtherwise.Telex(query.Text)),
            (Vni, TypedOtherwise.Vni(query.Text)), (Typo, TypedOtherwise.Typo(query.Text, number)),
        ];
        return ways.Select(way => query with { Class = way.Class, Text = way.Text, Base = query.Text });
    }

    private static List<TableQuery> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Relevance.{file}") ?? throw new FileNotFoundException(file);
        using var reader = new StreamReader(stream);
        var (queries, name) = (new List<TableQuery>(), "");
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') name = line[1..^1];
            else if (line.Split(" => ") is [var text, var rule]) queries.Add(new TableQuery(name, text, new Want(rule)));
            else throw new InvalidDataException($"{file}: no judgement in “{line}”.");
        }
        return queries;
    }
}
