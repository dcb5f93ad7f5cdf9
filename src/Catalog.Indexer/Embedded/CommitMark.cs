using System.Globalization;
using System.Text.Json;
using Catalog.Core.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>The mark as it is written into a commit, and what is parked: atomically with the documents they speak of.</summary>
internal static class CommitMark
{
    private const string Schema = "schema", Sequence = "sequence", Hash = "hash", Parked = "parked";

    public static Dictionary<string, string> Write(IndexMark mark, IReadOnlyList<ParkedDocument> parked) => new()
    {
        [Schema] = IndexFields.Schema,
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

    public static bool IsOfThisSchema(IDictionary<string, string> data) => data.TryGetValue(Schema, out var schema) && schema == IndexFields.Schema;
}
