using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Web.Hosting.Settings;
using Microsoft.EntityFrameworkCore;
using Record = Catalog.Core.Records.Record;

namespace Catalog.Web.Features.Sitemaps;

/// <param name="Url">From the root of the site.</param>
public sealed record SitemapEntry(string Url, DateTimeOffset? ChangedAt);

/// <summary>Which pages there are: living records only, each with the moment of its last change.</summary>
public sealed class SitemapQuery(CatalogDbContext db, PlaceDirectory places, ProvinceOptions province)
{
    /// <summary>Of the 50,000 that the protocol allows a part holds fewer, so that none grows past 50 MB and each is written quickly.</summary>
    public const int PartSize = 20_000;

    /// <summary>The part of pages that are no records.</summary>
    public const string Pages = "trang";

    private static readonly string[] Fixed = [CatalogLinks.Home, CatalogLinks.Products, CatalogLinks.Outlets, CatalogLinks.Fairs, CatalogLinks.Honours, CatalogLinks.Articles, CatalogLinks.Certificates, CatalogLinks.Contact];

    /// <summary>Name of a list of parts → the type in it.</summary>
    private static readonly Dictionary<string, RecordType> Types =
        new[] { RecordType.Product, RecordType.Producer, RecordType.Outlet, RecordType.Fair, RecordType.Honour, RecordType.Article }
            .ToDictionary(type => CatalogLinks.SectionOf(type).TrimStart('/'));

    /// <summary>Names and numbers of all parts, with the last change of each list.</summary>
    public async Task<IReadOnlyList<(string Name, int Number, DateTimeOffset? ChangedAt)>> PartsAsync(CancellationToken cancellationToken)
    {
        var parts = new List<(string, int, DateTimeOffset?)> { (Pages, 1, null) };
        foreach (var (name, type) in Types)
        {
            var live = LiveOf(type);
            var count = await live.CountAsync(cancellationToken);
            var changed = count == 0 ? null : await live.OrderByDescending(r => r.ChangedAt).Select(r => (DateTimeOffset?)r.ChangedAt).FirstOrDefaultAsync(cancellationToken);
            parts.AddRange(Enumerable.Range(1, (count + PartSize - 1) / PartSize).Select(number => (name, number, changed)));
        }
        return parts;
    }

    /// <returns>Null when there is no such part.</returns>
    public async Task<IReadOnlyList<SitemapEntry>?> ReadAsync(string name, int number, CancellationToken cancellationToken)
    {
        if (name == Pages) return number == 1 ? await PagesAsync(cancellationToken) : null;
        if (!Types.TryGetValue(name, out var type) || number < 1) return null;
        var rows = await LiveOf(type).OrderBy(r => r.Id).Skip((number - 1) * PartSize).Take(PartSize).ToListAsync(cancellationToken);
        if (rows.Count == 0) return null;
        var turns = type == RecordType.Product ? await TurnsAsync(rows[0].Id, rows[^1].Id, cancellationToken) : [];
        return [.. rows.Select(row => new SitemapEntry(CatalogLinks.To(type, row.Id, row.Name), turns.TryGetValue(row.Id, out var turn) && turn > row.ChangedAt ? turn : row.ChangedAt))];
    }

    private IQueryable<Head> LiveOf(RecordType type) => type switch
    {
        RecordType.Product => Live(db.Products),
        RecordType.Producer => Live(db.Producers),
        RecordType.Outlet => Live(db.Outlets),
        RecordType.Fair => Live(db.Fairs),
        RecordType.Honour => Live(db.Honours),
        _ => Live(db.Articles),
    };

    private static IQueryable<Head> Live<T>(IQueryable<T> records) where T : Record =>
        records.AsNoTracking().Where(r => r.State == RecordState.Live).Select(r => new Head { Id = r.Id, Name = r.Name, ChangedAt = r.ChangedAt });

    /// <summary>What was done to the certificates of products, by whoever or by the calendar: their pages are others since.</summary>
    private async Task<Dictionary<int, DateTimeOffset>> TurnsAsync(int first, int last, CancellationToken cancellationToken)
    {
        var turns = await db.Certificates.SelectMany(c => c.Products).Where(link => link.ProductId >= first && link.ProductId <= last)
            .Join(db.Changes.Where(c => c.SubjectType == RecordType.Certificate), link => link.CertificateId, c => c.SubjectId, (link, c) => new { link.ProductId, c.Sequence, c.At })
            .ToListAsync(cancellationToken);
        return turns.GroupBy(turn => turn.ProductId).ToDictionary(group => group.Key, group => group.MaxBy(turn => turn.Sequence)!.At);
    }

    private async Task<IReadOnlyList<SitemapEntry>> PagesAsync(CancellationToken cancellationToken)
    {
        var map = await places.GetAsync(cancellationToken);
        var categories = await db.Categories.AsNoTracking().Where(c => c.State == RecordState.Live).OrderBy(c => c.Position).ThenBy(c => c.Id).Select(c => new { c.Key, c.Name }).ToListAsync(cancellationToken);
        return
        [
            .. Fixed.Select(url => new SitemapEntry(url, null)),
            .. categories.Select(c => new SitemapEntry(CatalogLinks.Category(c.Key, c.Name), null)),
            .. map.CommunesOf(PlaceKey.Province(province.Code)).Select(commune => new SitemapEntry($"{CatalogLinks.Communes}/{commune.AddressTail}", null)),
        ];
    }

    private sealed record Head
    {
        public required int Id { get; init; }
        public required string Name { get; init; }
        public required DateTimeOffset ChangedAt { get; init; }
    }
}
