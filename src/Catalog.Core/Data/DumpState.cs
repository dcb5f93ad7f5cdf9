using System.Globalization;

namespace Catalog.Core.Data;

/// <summary>Reads what pg_restore writes of two tables, and keeps of them what says where a copy stands.</summary>
internal sealed class DumpState
{
    private const string Begin = "COPY ", End = "\\.";
    private readonly List<string> steps = [];
    private long sequence;
    private string hash = "";

    public DatabaseState State => new([.. steps.Order(StringComparer.Ordinal)], sequence, hash);

    public async Task ReadAsync(StreamReader output, CancellationToken cancellationToken)
    {
        string[]? columns = null;
        while (await output.ReadLineAsync(cancellationToken) is { } line)
        {
            if (columns is null && line.StartsWith(Begin, StringComparison.Ordinal)) columns = ColumnsOf(line);
            else if (line == End) columns = null;
            else if (columns is not null) Take(columns, line.Split('\t'));
        }
    }

    /// <summary>COPY public."Changes" ("Sequence", "At", …) FROM stdin;</summary>
    private static string[] ColumnsOf(string line) => [.. line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..line.LastIndexOf(')')].Split(", ").Select(name => name.Trim('"'))];

    private void Take(string[] columns, string[] values)
    {
        if (Array.IndexOf(columns, "MigrationId") is >= 0 and var step) steps.Add(values[step]);
        if (Array.IndexOf(columns, "Sequence") is not (>= 0 and var number) || long.Parse(values[number], CultureInfo.InvariantCulture) is var found && found < sequence) return;
        (sequence, hash) = (found, values[Array.IndexOf(columns, "Hash")]);
    }
}
