using System.Text.Json;
using Catalog.Core.Changes;

namespace Catalog.Core.Records;

/// <summary>What a record holds beside its fields and the history must tell too: its state, what it was merged into, who stands behind a field.</summary>
internal static class RecordFacts
{
    private static readonly string Declared = $"\"Source\":\"{FieldSource.Declared}\"";

    public static IReadOnlyDictionary<string, string> Read(Record record)
    {
        var facts = new Dictionary<string, string>
        {
            ["state"] = JsonSerializer.Serialize(record.State.ToString()),
            ["mergedInto"] = JsonSerializer.Serialize(record.MergedIntoId),
        };
        if (record is not IHasProvenance known) return facts;
        foreach (var (field, provenance) in known.Provenance)
            facts["provenance." + field] = JsonSerializer.Serialize(new { Source = provenance.Source.ToString(), provenance.By, provenance.On });
        return facts;
    }

    /// <summary>Of a new record: who stands behind the fields that the business did not declare.</summary>
    public static IEnumerable<FieldDifference> NamedSources(Record record) =>
        from fact in Read(record)
        where fact.Key.StartsWith("provenance.", StringComparison.Ordinal) && !fact.Value.Contains(Declared, StringComparison.Ordinal)
        select new FieldDifference(fact.Key, "null", fact.Value, IsPersonal: false);

    /// <summary>That the business declared an edited field follows from the edit itself; whoever else stands behind it is told.</summary>
    public static IEnumerable<FieldDifference> Differences(IReadOnlyDictionary<string, string> before, Record record, ChangeKind kind) =>
        from fact in Read(record)
        let old = before.GetValueOrDefault(fact.Key, "null")
        where old != fact.Value && (kind == ChangeKind.Confirmed || !fact.Key.StartsWith("provenance.", StringComparison.Ordinal) || !fact.Value.Contains(Declared, StringComparison.Ordinal))
        select new FieldDifference(fact.Key, old, fact.Value, IsPersonal: false);
}
