using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Producers;

public sealed class ProducersController(CatalogDbContext db, PlaceDirectory places, ProductListQuery products, MarkdownRenderer markdown) : RecordController(db)
{
    [HttpGet("/co-so/{address}"), Viewed(RecordType.Producer)]
    public async Task<IActionResult> Details(string address, string? page, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Producers, RecordType.Producer, key, cancellationToken) ?? View(await ReadAsync(key.Id!.Value, page, cancellationToken));
    }

    private async Task<ProducerPage> ReadAsync(int id, string? page, CancellationToken cancellationToken)
    {
        var producer = await Db.Producers.AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
        var map = await places.GetAsync(cancellationToken);
        var commune = map.Find(PlaceKey.Commune(producer.CommuneCode));
        var live = Db.Products.AsNoTracking().Where(p => p.ProducerId == id && p.State == RecordState.Live);
        var introduction = markdown.ToHtml(producer.Introduction);
        return new ProducerPage
        {
            Name = producer.Name,
            Kind = SearchLabels.OfProducer(producer.Kind),
            Commune = commune is null ? null : new LabelledLink(commune.InText, $"{CatalogLinks.Communes}/{commune.AddressTail}"),
            CommuneCode = producer.CommuneCode,
            ProvinceCode = commune?.Parent?.Code ?? "",
            Facts = await FactsAsync(producer, commune, commune?.Parent is { } parent ? map.Find(parent) : null, cancellationToken),
            Introduction = new HtmlString(introduction),
            HasIntroduction = introduction.Length > 0,
            Pictures = new PictureSet(producer.Name, CatalogLinks.Producer(producer.Id, producer.Name), await Db.MediaFiles.PicturesAsync(producer.Subject, cancellationToken)),
            Products = await products.ReadAsync(live, page, CatalogLinks.Producer(producer.Id, producer.Name), cancellationToken),
        };
    }

    private async Task<IReadOnlyList<Fact>> FactsAsync(Producer producer, Place? commune, Place? province, CancellationToken cancellationToken)
    {
        var village = producer.CraftVillageId is { } villageId
            ? await Db.CraftVillages.AsNoTracking().Where(v => v.Id == villageId).Select(v => v.Name).FirstOrDefaultAsync(cancellationToken)
            : null;
        var contacts = await Db.Contacts.AsNoTracking().Where(c => c.SubjectType == RecordType.Producer && c.SubjectId == producer.Id && c.IsPublic)
            .OrderBy(c => c.Kind).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        string?[] address = [producer.AddressLine, commune?.InText, province?.InText];
        return
        [
            .. new[]
            {
                producer.FactOf(ProducerFields.Kind, SearchLabels.OfProducer(producer.Kind), ProducerText.TraitsOf(producer)),
                producer.FactOf(ProducerFields.Address, string.Join(", ", address.OfType<string>()), producer.OldAddress is null ? null : "Địa chỉ trước 01/07/2025: " + producer.OldAddress),
                producer.FactOf(ProducerFields.Founded, producer.FoundedYear?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                village is null ? null : new Fact("Làng nghề", village),
            }.OfType<Fact>(),
            .. contacts.Select(ContactFacts.Of),
        ];
    }
}
