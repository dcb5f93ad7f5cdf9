using System.Security.Cryptography;
using System.Text.Json;
using Catalog.Core.Records;

namespace Catalog.Core.Media;

/// <summary>The picture that a chat app shows beside a link to a record. The app keeps it for ever.</summary>
public sealed class ShareCard
{
    public RecordType SubjectType { get; init; }
    public int SubjectId { get; init; }

    /// <summary>The name of its file begins with it.</summary>
    public required string ContentHash { get; init; }
}

/// <summary>A card that could not be drawn: a worker that took too long, a name that breaks the drawing. The one before stays until it can.</summary>
public sealed class ParkedCard
{
    public const int ReasonLength = 300;

    public RecordType SubjectType { get; init; }
    public int SubjectId { get; init; }
    public required string Reason { get; init; }
    public DateTimeOffset TriedAt { get; init; }
}

/// <summary>What a card says. Nothing that changes: no stars, no price, no date.</summary>
/// <param name="Producer">Or nothing, where the record is the producer itself or an article.</param>
/// <param name="Place">Or nothing.</param>
/// <param name="CategoryKey">The leaf whose drawing stands where there is no photo; empty for the general one.</param>
/// <param name="PictureFile">The published file of its first photo.</param>
public sealed record CardPlan(SubjectRef Subject, string Name, string Producer, string Place, string CategoryKey, string? PictureFile)
{
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>Another layout needs another number: apps keep what they have under a name.</summary>
    private const string Recipe = "catalog-card-1";

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[] { Recipe, Name, Producer, Place, CategoryKey, PictureFile })));
}
