namespace Catalog.Web.Features.Shared;

/// <summary>One address of a page in another form, for the head of the page.</summary>
public sealed record FeedLink(string Title, string Url, string ContentType)
{
    /// <summary>Key of the view data under which a page names its feeds.</summary>
    public const string Key = "Feeds";

    public static FeedLink Atom(string title, string url) => new(title, url, "application/atom+xml");

    /// <summary>JSON Feed (jsonfeed.org).</summary>
    public static FeedLink Json(string title, string url) => new(title, url, "application/feed+json");

    public static FeedLink Calendar(string title, string url) => new(title, url, "text/calendar");
}
