using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalog.Web.Features.Feeds;

/// <summary>A feed as JSON Feed 1.1 (jsonfeed.org).</summary>
public static class JsonFeedText
{
    public const string ContentType = "application/feed+json; charset=utf-8";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // sent as JSON only, never inside a page
        WriteIndented = true,
    };

    public static string Write(Feed feed) => JsonSerializer.Serialize(
        new
        {
            Version = "https://jsonfeed.org/version/1.1",
            feed.Title,
            HomePageUrl = feed.PageUrl,
            FeedUrl = feed.SelfUrl,
            Language = "vi",
            Authors = new[] { new { Name = feed.Author } },
            Items = feed.Items.Select(item => new
            {
                item.Id,
                item.Url,
                item.Title,
                ContentText = item.Text,
                DatePublished = item.PublishedAt,
                DateModified = item.UpdatedAt,
                _catalog = new { item.IsSample },
            }),
        },
        Options);
}
