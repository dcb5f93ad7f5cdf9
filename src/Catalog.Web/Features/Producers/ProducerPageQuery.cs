using System.Globalization;
using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Places;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Producers;

public sealed class ProducerPageQuery(CatalogDbContext db, PlaceDirectory places, ProductListQuery products, OutletLineQuery outlets, MarkdownRenderer markdown, TimeProvider clock)
{
    private const int MostOutlets = 12;
    private static readonly (int Coming, int Past) MostFairs = (6, 4);

    /// <param name="page">Of its products, as typed.</param>
    public async Task<ProducerPage> ReadAsync(int id, string? page, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var producer = await db.Producers.AsNoTracking().SingleAsync(p => p.Id == id, cancellationToken);
        var map = await places.GetAsync(cancellationToken);
        var commune = map.Find(PlaceKey.Commune(producer.CommuneCode));
        var live = db.Products.AsNoTracking().Where(p => p.ProducerId == id && p.State == RecordState.Live);
        var introduction = markdown.ToHtml(producer.Introduction);
        var url = CatalogLinks.Producer(producer.Id, producer.Name);
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
            Pictures = new PictureSet(producer.Name, url, await db.MediaFiles.PicturesAsync(producer.Subject, cancellationToken)),
            Products = await products.ReadAsync(live, page, url, cancellationToken),
            Holding = await HoldingAsync(live, today, cancellationToken),
            Papers = PaperFacts.Of(await db.Certificates.AsNoTracking().Where(c => c.ProducerId == id && c.State == RecordState.Live && c.Products.Count == 0).ToListAsync(cancellationToken), today),
            Honours = await HonourFacts.ReadAsync(db, HonourSubjectKind.Producer, id, today, cancellationToken),
            Outlets = await outlets.ReadAsync(Selling(live, id, today), MostOutlets, cancellationToken),
            Fairs = await db.Fairs.Where(f => f.Exhibitors.Any(e => e.ProducerId == id)).BriefsAsync(map, today, MostFairs, cancellationToken),
        };
    }

    private Task<int> HoldingAsync(IQueryable<Product> live, DateOnly today, CancellationToken cancellationToken)
    {
        var held = db.Certificates.Where(c => c.Kind == CertificateKind.Ocop && c.State == RecordState.Live).Where(CertificateQueries.HoldingOn(today)).SelectMany(c => c.Products).Select(link => link.ProductId);
        return live.CountAsync(p => held.Contains(p.Id), cancellationToken);
    }

    /// <summary>Its own, and those seen selling its products within a year; drinks from 15 % on count for none.</summary>
    private IQueryable<Core.Outlets.Outlet> Selling(IQueryable<Product> live, int id, DateOnly today)
    {
        var oldest = today.AddMonths(-Core.Outlets.OutletQueries.HiddenMonths);
        var shown = live.Where(p => p.AlcoholPercent == null || p.AlcoholPercent < Product.StrongAlcoholPercent).Select(p => p.Id);
        return db.Outlets.Where(o => o.OperatorId == id || o.Products.Any(link => link.ConfirmedOn >= oldest && shown.Contains(link.ProductId)));
    }

    private async Task<IReadOnlyList<Fact>> FactsAsync(Producer producer, Place? commune, Place? province, CancellationToken cancellationToken)
    {
        var village = producer.CraftVillageId is { } villageId
            ? await db.CraftVillages.AsNoTracking().Where(v => v.Id == villageId).Select(v => new { v.Name, v.Craft, v.DecisionNumber }).FirstOrDefaultAsync(cancellationToken)
            : null;
        string?[] address = [producer.AddressLine, commune?.InText, province?.InText];
        return
        [
            .. new[]
            {
                producer.FactOf(ProducerFields.Kind, SearchLabels.OfProducer(producer.Kind), ProducerText.TraitsOf(producer)),
                producer.FactOf(ProducerFields.Address, string.Join(", ", address.OfType<string>()), producer.OldAddress is null ? null : "Địa chỉ trước 01/07/2025: " + producer.OldAddress),
                producer.FactOf(ProducerFields.Founded, producer.FoundedYear?.ToString(CultureInfo.InvariantCulture)),
                village is null ? null : new Fact("Làng nghề", village.Name) { Note = string.Join(", ", new[] { village.Craft, village.DecisionNumber is { } number ? "công nhận theo " + number : null }.OfType<string>()) },
            }.OfType<Fact>(),
            .. await db.Contacts.PublicAsync(producer.Subject, cancellationToken),
        ];
    }
}
