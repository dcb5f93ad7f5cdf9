using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Features.Shared;

/// <summary>Full addresses, for all that leaves the site: feeds, calendars, codes on labels, cards. Site:BaseAddress says under which name; without it, the request does.</summary>
public sealed class SiteAddress(SiteOptions site, IHttpContextAccessor accessor)
{
    private HttpRequest Request => accessor.HttpContext!.Request;

    /// <summary>The name of the site without a port: calendars tell their events apart by it.</summary>
    public string Host => site.BaseAddress?.Host ?? Request.Host.Host;

    private string Origin => site.BaseAddress?.GetLeftPart(UriPartial.Authority) ?? $"{Request.Scheme}://{Request.Host}";

    /// <param name="url">From the root of the site, as <see cref="Catalog.Core.Records.CatalogLinks"/> gives it.</param>
    public string Of(string url) => Origin + Request.PathBase + url;
}
