using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Catalog.Core.Changes;

/// <summary>SHA-256 over everything a change says and the hash before it: whoever edits a row breaks every later one.</summary>
internal static class ChangeHash
{
    public const string Start = "";

    public static string Of(Change change)
    {
        // Length-prefixed parts: no two different rows share one text.
        var text = new StringBuilder();
        foreach (var part in (string?[])
        [
            change.PreviousHash, Number(change.Sequence), Number(change.At.UtcTicks), change.ActorId, change.ActorDigest, change.ActorRole,
            change.ActorUnitId is { } unit ? Number(unit) : null, change.SubjectType.ToString(), Number(change.SubjectId), Number(change.Version),
            change.Kind.ToString(), change.ReasonDigest, ChangedField.ToJson(ChangedField.Parse(change.Fields).Select(field => field.Blanked())),
        ])
        {
            text.Append(part?.Length ?? -1).Append(':').Append(part);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The row is what its hash says, and the personal values still in it are those of their digests.</summary>
    public static bool IsTrue(Change change) =>
        change.Hash == Of(change)
        && Holds(change.ActorSalt, change.ActorName, change.ActorDigest)
        && Holds(change.ReasonSalt, change.Reason, change.ReasonDigest)
        && ChangedField.Parse(change.Fields).All(field => field.IsTrue());

    /// <summary>A blanked value is gone with its salt: one without a salt was put there later.</summary>
    private static bool Holds(string? salt, string? value, string? digest) => salt is null ? value is null : digest == Digest(salt, value ?? "");

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string Digest(string salt, string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(salt + value)));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
