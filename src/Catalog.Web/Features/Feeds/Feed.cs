namespace Catalog.Web.Features.Feeds;

/// <summary>A list of what is new, before it is written as Atom or as JSON.</summary>
/// <param name="SelfUrl">Full address of the feed itself; it is its identifier too.</param>
/// <param name="PageUrl">Full address of the page that shows the same.</param>
public sealed record Feed(string Title, string Author, string SelfUrl, string PageUrl, DateTimeOffset UpdatedAt, IReadOnlyList<FeedItem> Items);

public sealed record FeedItem
{
    /// <summary>A tag URI (RFC 4151) that never changes, whatever becomes of name and address.</summary>
    public required string Id { get; init; }
    public required string Title { get; init; }

    /// <summary>Full address.</summary>
    public required string Url { get; init; }
    public required string Summary { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Made up for demonstration: each item says so, because readers show it without the page around it.</summary>
    public bool IsSample { get; init; }

    public string Text => IsSample ? "[Dữ liệu mẫu] " + Summary : Summary;
}
