using System.Globalization;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;

namespace Catalog.Web.Features.Feeds;

/// <summary>Names of items that stay when a record is renamed: tag URIs under the name of the site.</summary>
public sealed class FeedIds(SiteAddress site)
{
    private const int Since = 2026; // RFC 4151: a year in which the name belonged to the site

    public string Of(RecordType type, int id) => Tag(string.Create(CultureInfo.InvariantCulture, $"{type.ToString().ToLowerInvariant()}/{id}"));

    /// <param name="sequence">Of the change that is told.</param>
    public string OfChange(long sequence) => Tag(string.Create(CultureInfo.InvariantCulture, $"change/{sequence}"));

    private string Tag(string name) => string.Create(CultureInfo.InvariantCulture, $"tag:{site.Host},{Since}:{name}");
}

public static class FeedsSetup
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) =>
        services.AddScoped<FeedIds>().AddScoped<NewsFeed>().AddScoped<FairFeed>().AddScoped<CertificateFeed>().AddScoped<ProductFeed>();
}
