namespace Catalog.Core.Records;

/// <summary>All fields of an aggregate, in the order people read them.</summary>
public sealed class FieldTable<T>(IReadOnlyList<Field<T>> fields)
{
    private readonly Dictionary<string, Field<T>> byCode = fields.ToDictionary(field => field.Code);

    public IReadOnlyList<Field<T>> Fields { get; } = fields;

    public Field<T>? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Every field as canonical JSON, to be compared with <see cref="Differences"/> after a change.</summary>
    public IReadOnlyDictionary<string, string> Read(T record) => Fields.ToDictionary(field => field.Code, field => field.Read(record));

    /// <summary>What is different from <paramref name="before"/>, in the order of the table.</summary>
    public IReadOnlyList<FieldDifference> Differences(IReadOnlyDictionary<string, string>? before, T record) =>
        [.. from field in Fields
            let now = field.Read(record)
            let old = before is null ? "null" : before[field.Code]
            where now != old && !(before is null && now is "null" or "[]" or "false")
            select new FieldDifference(field.Code, old, now, field.IsPersonal)];

    /// <summary>Writes the changes, or reports everything that is wrong with them and writes nothing.</summary>
    internal IReadOnlyList<FieldError> Apply(T record, FieldChanges<T> changes)
    {
        var errors = new List<FieldError>();
        var values = new List<(Field<T> Field, string Json)>();
        foreach (var (code, json) in changes.Values)
        {
            var field = Find(code);
            if (field is null) errors.Add(new FieldError(code, $"Không có trường “{code}”, hãy bỏ trường này."));
            else if (field.IsReadOnly) errors.Add(new FieldError(code, $"{field.Label} chỉ đổi bằng thao tác riêng, hãy bỏ trường này."));
            else if (field.Check(json, out var canonical) is { } error) errors.Add(error);
            else values.Add((field, canonical));
        }
        foreach (var name in changes.SourceNames)
        {
            if (FieldText.Check(name, FieldProvenance.ByLength).Fault is { } fault) errors.Add(new FieldError("provenance", $"Nguồn {fault}."));
        }
        if (errors.Count == 0)
        {
            foreach (var (field, json) in values) field.Write(record, json);
        }
        return errors;
    }

    /// <summary>The required fields that are still empty; of a new record also those nobody named, whose zero would pass for a value.</summary>
    internal IEnumerable<FieldError> Missing(T record, FieldChanges<T> values, bool isNew) =>
        Fields.Where(field => field.IsRequired && (field.Read(record) is "null" or "\"\"" or "[]" || (isNew && !values.Values.ContainsKey(field.Code))))
            .Select(field => new FieldError(field.Code, $"{field.Label} còn trống, hãy nhập."));
}

/// <summary>Values of one field before and after, as canonical JSON.</summary>
public sealed record FieldDifference(string Field, string Old, string New, bool IsPersonal);

/// <summary>A set of new values, by field. What is not named stays as it is.</summary>
public sealed class FieldChanges<T>
{
    private readonly Dictionary<string, string> values = [];
    private readonly Dictionary<string, FieldProvenance> sources = [];

    /// <summary>Who stands behind these values, where the record keeps that.</summary>
    public FieldSource Source { get; init; } = FieldSource.Declared;

    /// <summary>The body or document behind them; never a private person.</summary>
    public string? SourceName { get; init; }

    /// <summary>Field code → canonical JSON.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    public FieldChanges<T> Set<TValue>(Field<T, TValue> field, TValue value)
    {
        values[field.Code] = Field<T, TValue>.ToJson(value);
        return this;
    }

    /// <summary>Of some fields another stands behind the value, since another day: a register, whoever checked it.</summary>
    public FieldChanges<T> From(FieldProvenance provenance, params IEnumerable<Field<T>> fields)
    {
        foreach (var field in fields) sources[field.Code] = provenance;
        return this;
    }

    internal IEnumerable<string?> SourceNames => sources.Values.Select(source => source.By).Append(SourceName).Distinct();

    internal FieldProvenance ProvenanceOf(string fieldCode, DateOnly today) =>
        sources.GetValueOrDefault(fieldCode) ?? new FieldProvenance(Source, SourceName, today);

    /// <summary>A value that comes from outside, as JSON: a stored proposal, an import.</summary>
    public FieldChanges<T> SetJson(string code, string json)
    {
        values[code] = json;
        return this;
    }
}
