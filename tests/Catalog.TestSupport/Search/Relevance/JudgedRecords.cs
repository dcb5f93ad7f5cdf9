using System.Globalization;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Honours;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Catalog.TestSupport.Search.Relevance;

/// <summary>All records that search may show, of every type.</summary>
public sealed class JudgedRecords(PlaceCatalog places, IReadOnlyList<JudgedRecord> all)
{
    private const string Old = " cũ";
    private readonly Dictionary<string, IReadOnlySet<string>> known = [];

    public IReadOnlyList<JudgedRecord> All => all;

    public static async Task<JudgedRecords> ReadAsync(CatalogDbContext db, PlaceCatalog places, DateOnly day, CancellationToken cancellationToken) => new(places,
    [
        .. await ProductsAsync(db, day, cancellationToken), .. await ProducersAsync(db, cancellationToken), .. await OutletsAsync(db, cancellationToken),
        .. await FairsAsync(db, cancellationToken), .. await HonoursAsync(db, day, cancellationToken), .. await ArticlesAsync(db, cancellationToken),
    ]);

    /// <summary>Codes of today's communes in a unit called so in a sentence: "huyện Hoài Ân cũ", "phường Tam Quan".</summary>
    public IReadOnlySet<string> CommunesOf(string name)
    {
        if (known.TryGetValue(name, out var communes)) return communes;
        var isOld = name.EndsWith(Old, StringComparison.Ordinal);
        var wanted = isOld ? name[..^Old.Length] : name;
        var present = places.CommunesOf(places.Provinces.Single(place => place.Name == "Gia Lai").Key);
        var units = isOld ? present.SelectMany(commune => places.SourcesOf(commune.Key.Code)).SelectMany(source => places.Outwards(source.Key)) : present;
        communes = units.Where(place => place.InText == wanted).SelectMany(place => places.CommunesOf(place.Key)).Select(commune => commune.Key.Code).ToHashSet();
        if (communes.Count == 0) throw new InvalidDataException($"No unit is called “{name}”.");
        return known[name] = communes;
    }

    private static async Task<IEnumerable<JudgedRecord>> ProductsAsync(CatalogDbContext db, DateOnly day, CancellationToken cancellationToken)
    {
        var products = await db.Products.AsNoTracking().Include(product => product.Producer).ToListAsync(cancellationToken);
        var certificates = await ProductCertificates.ReadAsync(db, [.. products.Select(product => product.Id)], day, cancellationToken);
        var links = await db.Certificates.AsNoTracking().Include(certificate => certificate.Products).ToListAsync(cancellationToken);
        var numbers = links.SelectMany(certificate => certificate.Products, (certificate, link) => (link.ProductId, certificate.DecisionNumber)).ToLookup(link => link.ProductId, link => link.DecisionNumber ?? "");
        return products.Select(product => new JudgedRecord(RecordType.Product, product.Id, product.Name)
        {
            Text = $"{product.Brand}. {product.Summary} {product.Story} {product.Producer!.Name}",
            Communes = [product.CommuneCode],
            Numbers = [.. numbers[product.Id], .. product.Gtin is { } gtin ? [gtin.TrimStart('0')] : Array.Empty<string>()],
            Category = product.CategoryKey,
            Stars = certificates.Of(product.Id).Stars,
            Certificate = certificates.Of(product.Id).Status,
        });
    }

    private static async Task<IEnumerable<JudgedRecord>> ProducersAsync(CatalogDbContext db, CancellationToken cancellationToken) =>
        (await db.Producers.AsNoTracking().ToListAsync(cancellationToken))
        .Select(producer => new JudgedRecord(RecordType.Producer, producer.Id, producer.Name) { Text = producer.Introduction ?? "", Communes = [producer.CommuneCode] });

    /// <summary>Outlets that are closed or no longer recognised are not to be found.</summary>
    private static async Task<IEnumerable<JudgedRecord>> OutletsAsync(CatalogDbContext db, CancellationToken cancellationToken) =>
        (await db.Outlets.AsNoTracking().Where(outlet => outlet.Status == OutletStatus.Open || outlet.Status == OutletStatus.Suspended).ToListAsync(cancellationToken))
        .Select(outlet => new JudgedRecord(RecordType.Outlet, outlet.Id, outlet.Name) { Text = outlet.Introduction ?? "", Communes = [outlet.CommuneCode] });

    private static async Task<IEnumerable<JudgedRecord>> FairsAsync(CatalogDbContext db, CancellationToken cancellationToken) =>
        (await db.Fairs.AsNoTracking().Include(fair => fair.Stops).ToListAsync(cancellationToken))
        .Select(fair => new JudgedRecord(RecordType.Fair, fair.Id, $"{fair.Name}, {fair.Theme}")
        {
            Text = $"{FairWords.Of(fair.Kind)}, {fair.Description}",
            Communes = [.. fair.Stops.Select(stop => stop.CommuneCode).OfType<string>()],
            Months = [.. fair.Stops.SelectMany(stop => new[] { stop.FirstDay, stop.LastDay }).Select(day => day.ToString("yyyy-MM", CultureInfo.InvariantCulture)).Distinct()],
        });

    private static async Task<IEnumerable<JudgedRecord>> HonoursAsync(CatalogDbContext db, DateOnly day, CancellationToken cancellationToken) =>
        (await db.Honours.AsNoTracking().ToListAsync(cancellationToken)).Where(honour => honour.Term.StatusOn(day) != HonourStatus.Withdrawn)
        .Select(honour => new JudgedRecord(RecordType.Honour, honour.Id, honour.Name));

    private static async Task<IEnumerable<JudgedRecord>> ArticlesAsync(CatalogDbContext db, CancellationToken cancellationToken) =>
        (await db.Articles.AsNoTracking().ToListAsync(cancellationToken))
        .Select(article => new JudgedRecord(RecordType.Article, article.Id, article.Name) { Text = $"{article.Summary} {article.Body}", Numbers = [article.DocumentNumber ?? ""] });
}
