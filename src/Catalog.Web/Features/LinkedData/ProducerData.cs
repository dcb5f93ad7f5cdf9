using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.LinkedData;

internal sealed class ProducerData(CatalogDbContext db, PlaceDirectory places, SiteAddress site) : ILinkedData
{
    public RecordType Type => RecordType.Producer;

    public async Task<IReadOnlyList<JsonObject>> ReadAsync(int id, CancellationToken cancellationToken)
    {
        var producer = await db.Producers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.State == RecordState.Live, cancellationToken);
        if (producer is null) return [];
        var map = await places.GetAsync(cancellationToken);
        var commune = map.Commune(producer.CommuneCode);
        var url = site.Of(CatalogLinks.Producer(producer.Id, producer.Name));
        return
        [
            JsonLd.Of("Organization",
                ("@id", url), ("url", url), ("name", producer.Name), ("disambiguatingDescription", LinkedText.SampleNote(producer)),
                ("foundingDate", producer.FoundedYear?.ToString(CultureInfo.InvariantCulture)),
                ("address", JsonLd.Address(producer.AddressLine, commune?.FullName, commune?.Parent is { } parent ? map.Find(parent)?.FullName : null))),
            JsonLd.Breadcrumbs((producer.Name, url)),
        ];
    }
}
