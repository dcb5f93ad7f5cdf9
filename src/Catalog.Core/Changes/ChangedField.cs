using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Catalog.Core.Records;

namespace Catalog.Core.Changes;

/// <summary>One field of a <see cref="Change"/>. Of a personal value only the digests enter the hash, so the rest can be blanked.</summary>
public sealed record ChangedField(string Field, JsonNode? Old, JsonNode? New)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string? Salt { get; init; }
    public string? OldDigest { get; init; }
    public string? NewDigest { get; init; }

    internal static ChangedField From(FieldDifference difference)
    {
        var plain = new ChangedField(difference.Field, JsonNode.Parse(difference.Old), JsonNode.Parse(difference.New));
        if (!difference.IsPersonal) return plain;
        var salt = ChangeHash.NewSalt();
        return plain with { Salt = salt, OldDigest = ChangeHash.Digest(salt, Text(plain.Old)), NewDigest = ChangeHash.Digest(salt, Text(plain.New)) };
    }

    /// <summary>Whether the values, where they are still there, are those of the digests. Blanked ones are gone with their salt: a value without one was put there.</summary>
    internal bool IsTrue() => Salt is null ? OldDigest is null || Old is null && New is null : (OldDigest == ChangeHash.Digest(Salt, Text(Old)) && NewDigest == ChangeHash.Digest(Salt, Text(New)));

    /// <summary>What stays when the values must go: that they changed, and proof of what they were for whoever still knows them.</summary>
    public ChangedField Blanked() => OldDigest is null ? this : this with { Old = null, New = null, Salt = null };

    private static string Text(JsonNode? value) => value?.ToJsonString(Json) ?? "null";

    internal static string ToJson(IEnumerable<ChangedField> fields) => JsonSerializer.Serialize(fields, Json);

    public static IReadOnlyList<ChangedField> Parse(string json) => JsonSerializer.Deserialize<List<ChangedField>>(json, Json) ?? [];
}
