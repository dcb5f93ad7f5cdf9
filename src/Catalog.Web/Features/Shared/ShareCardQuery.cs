using System.Data.Common;
using Catalog.Core.Media;
using Catalog.Core.Records;
using Catalog.Web.Hosting;

namespace Catalog.Web.Features.Shared;

/// <summary>The full address of a record's card, as chat apps want it.</summary>
public sealed class ShareCardQuery(ShareCards cards, SiteAddress site)
{
    /// <returns>Null when there is none; a page is no worse without it.</returns>
    public async Task<string?> ReadAsync(SubjectRef subject, CancellationToken cancellationToken)
    {
        try
        {
            return await cards.FindHashAsync(subject, cancellationToken) is { } hash ? site.Of($"{MediaHosting.Path}/{PictureFiles.CardName(hash)}") : null;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TimeoutException)
        {
            return null;
        }
    }
}
