using System.Data.Common;
using Catalog.Core.Media;
using Catalog.Core.Records;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Features.Shared;

/// <summary>The full address of a record's card, as chat apps want it.</summary>
public sealed class ShareCardQuery(ShareCards cards, SiteOptions site)
{
    /// <returns>Null when there is none; a page is no worse without it.</returns>
    public async Task<string?> ReadAsync(SubjectRef subject, HttpContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await cards.FindHashAsync(subject, cancellationToken) is not { } hash) return null;
            var root = site.BaseAddress?.GetLeftPart(UriPartial.Authority) ?? $"{context.Request.Scheme}://{context.Request.Host}";
            return $"{root}{context.Request.PathBase}{MediaHosting.Path}/{PictureFiles.CardName(hash)}";
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TimeoutException)
        {
            return null;
        }
    }
}
