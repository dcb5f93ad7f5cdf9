using System.Globalization;
using System.Text.Json;
using Catalog.Core.Search;

namespace Catalog.Indexer.Indexing;

/// <summary>The mark as an index keeps it, with its schema and what is parked.</summary>
internal static class CommitMark
{
    private const string Schema = "schema", Sequence = "sequence", Hash = "hash", Parked = "parked";

    public static Dictionary<string, string> Write(string schema, IndexMark mark, IReadOnlyList<ParkedDocument> parked) => new()
    {
        [Schema] = schema,
        [Sequence] = mark.Sequence.ToString(CultureInfo.InvariantCulture),
        [Hash] = mark.Hash,
        [Parked] = JsonSerializer.Serialize(parked),
    };

    public static IndexMark? Read(IDictionary<string, string> data) =>
        data.TryGetValue(Sequence, out var sequence)
            ? new IndexMark(long.Parse(sequence, CultureInfo.InvariantCulture), data[Hash])
            : null;

    public static IReadOnlyList<ParkedDocument> ReadParked(IDictionary<string, string> data) =>
        data.TryGetValue(Parked, out var parked) ? JsonSerializer.Deserialize<List<ParkedDocument>>(parked)! : [];

    public static bool IsOfSchema(string wanted, IDictionary<string, string> data) => data.TryGetValue(Schema, out var schema) && schema == wanted;
}
