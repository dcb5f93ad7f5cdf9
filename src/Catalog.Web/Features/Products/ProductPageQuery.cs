using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Places;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Catalog.Core.Text;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Products;

public sealed class ProductPageQuery(CatalogDbContext db, PlaceDirectory places, ProductRowQuery rows, ChangeReader changes, MarkdownRenderer markdown, TimeProvider clock)
{
    public async Task<ProductPage> ReadAsync(int id, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var product = await db.Products.AsNoTracking().Include(p => p.Producer).SingleAsync(p => p.Id == id, cancellationToken);
        var producer = product.Producer!;
        var categories = await db.Categories.AsNoTracking().ToDictionaryAsync(c => c.Key, cancellationToken);
        var category = categories[product.CategoryKey];
        var map = await places.GetAsync(cancellationToken);
        var commune = map.Find(PlaceKey.Commune(product.CommuneCode));
        var makerCommune = map.Find(PlaceKey.Commune(producer.CommuneCode));
        var certificates = await db.Certificates.AsNoTracking().Include(c => c.Products)
            .Where(c => c.State == RecordState.Live && c.Products.Any(link => link.ProductId == id)).ToListAsync(cancellationToken);
        var ocop = certificates.Where(c => c.Kind == CertificateKind.Ocop).ToList();
        var contacts = await db.Contacts.PublicAsync(producer.Subject, cancellationToken);
        var maker = ProductFacts.Maker(producer, makerCommune, ProvinceOf(map, makerCommune), contacts);
        var pictures = product.IsStrongAlcohol ? [] : await db.MediaFiles.PicturesAsync(product.Subject, cancellationToken);
        var story = product.IsStrongAlcohol ? "" : markdown.ToHtml(product.Story);
        return new ProductPage
        {
            Id = product.Id,
            Code = product.Code,
            Name = product.Name,
            Url = CatalogLinks.Product(product.Id, product.Name),
            IsSample = product.IsSample,
            CategoryKey = category.Key,
            CategoryName = category.Name,
            Crumbs = Crumbs(categories, category),
            NetContent = product.NetContent,
            Summary = product.IsStrongAlcohol ? null : product.Summary,
            Producer = new LabelledLink(producer.Name, CatalogLinks.Producer(producer.Id, producer.Name)),
            Commune = commune is null ? null : new LabelledLink(commune.InText, $"{CatalogLinks.Communes}/{commune.AddressTail}"),
            CommuneCode = product.CommuneCode,
            ProvinceCode = commune?.Parent?.Code ?? "",
            IsStrongAlcohol = product.IsStrongAlcohol,
            Warning = ProductWarning.Of(CertificateQueries.Foremost(ocop, today), today),
            IsHealthFood = category.LabelGroup == LabelGroup.HealthFood,
            Certificate = CertificateQueries.Foremost(ocop, today)?.FactsOn(today),
            ProducerId = producer.Id,
            Calls = product.IsStrongAlcohol ? [] : [.. contacts.Where(contact => contact.Url is { } url && (url.StartsWith("tel:", StringComparison.Ordinal) || url.StartsWith("https://zalo.me/", StringComparison.Ordinal))).Take(2)],
            ProducerFacts = maker,
            OriginFacts = ProductFacts.Origin(product, commune, ProvinceOf(map, commune)),
            LabelFacts = ProductFacts.Label(product, category.LabelGroup, new PlaceResolver(map)),
            Papers = PaperFacts.Of(certificates.Where(c => c.Kind != CertificateKind.Ocop), today),
            Trace = ProductFacts.Trace(product, maker, pictures.Count),
            TraceUrl = product.TraceUrl,
            Pictures = pictures,
            Price = product.IsStrongAlcohol ? null : PriceFact.Of(product),
            Story = new HtmlString(story),
            HasStory = story.Length > 0,
            Honours = await HonourFacts.ReadAsync(db, HonourSubjectKind.Product, id, today, cancellationToken),
            History = ProductHistory.Lines(await changes.LatestAsync(product.Subject, ProductHistory.Kinds, ProductHistory.MostChanges, cancellationToken), ocop, await ExtensionsAsync(ocop, cancellationToken)),
            Related = product.IsStrongAlcohol ? [] : await RelatedAsync(product, cancellationToken),
        };
    }

    /// <summary>The paper of an extension carries no day of its own in the record: the day it was entered is the day it became public.</summary>
    private async Task<Dictionary<int, DateOnly>> ExtensionsAsync(IEnumerable<Certificate> certificates, CancellationToken cancellationToken)
    {
        var days = new Dictionary<int, DateOnly>();
        foreach (var certificate in certificates.Where(c => c.ExtendedUntil is not null))
        {
            if (await changes.LatestAsync(certificate.Subject, [ChangeKind.Extended], 1, cancellationToken) is [var change]) days[certificate.Id] = VietnamTime.DayOf(change.At);
        }
        return days;
    }

    private static string? ProvinceOf(PlaceCatalog map, Place? commune) => commune?.Parent is { } parent ? map.Find(parent)?.InText : null;

    private static List<LabelledLink> Crumbs(Dictionary<string, Category> categories, Category leaf)
    {
        var steps = new List<LabelledLink>();
        for (var step = leaf; step is not null; step = step.ParentKey is { } parent ? categories.GetValueOrDefault(parent) : null)
            steps.Insert(0, new LabelledLink(step.Name, CatalogLinks.Category(step.Key, step.Name)));
        steps.Insert(0, new LabelledLink("Sản phẩm", CatalogLinks.Products));
        return steps;
    }

    /// <summary>From the same place, then of the same kind; nothing that must not be promoted.</summary>
    private async Task<IReadOnlyList<RegisterRow>> RelatedAsync(Product product, CancellationToken cancellationToken)
    {
        var ids = await db.Products.AsNoTracking()
            .Where(p => p.Id != product.Id && p.State == RecordState.Live && (p.AlcoholPercent == null || p.AlcoholPercent < 15))
            .Where(p => p.CommuneCode == product.CommuneCode || p.CategoryKey == product.CategoryKey)
            .OrderByDescending(p => p.CommuneCode == product.CommuneCode).ThenBy(p => p.SortKey).Select(p => p.Id).Take(12).ToListAsync(cancellationToken);
        return [.. (await rows.ReadAsync(ids, cancellationToken)).Where(row => !row.IsOff).Take(4)];
    }
}
