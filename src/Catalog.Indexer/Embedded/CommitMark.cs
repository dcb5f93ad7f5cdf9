using System.Globalization;
using Catalog.Core.Search;

namespace Catalog.Indexer.Embedded;

/// <summary>The mark as it is written into a commit: atomically with the documents it speaks of.</summary>
internal static class CommitMark
{
    private const string Schema = "schema", Sequence = "sequence", Hash = "hash";

    public static Dictionary<string, string> Write(IndexMark mark) => new()
    {
        [Schema] = IndexFields.Schema,
        [Sequence] = mark.Sequence.ToString(CultureInfo.InvariantCulture),
        [Hash] = mark.Hash,
    };

    public static IndexMark? Read(IDictionary<string, string> data) =>
        data.TryGetValue(Sequence, out var sequence)
            ? new IndexMark(long.Parse(sequence, CultureInfo.InvariantCulture), data[Hash])
            : null;

    public static bool IsOfThisSchema(IDictionary<string, string> data) => data.TryGetValue(Schema, out var schema) && schema == IndexFields.Schema;
}
