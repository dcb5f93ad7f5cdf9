using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Places;

public sealed class PlacePageQuery(CatalogDbContext db, PlaceDirectory places, ProductListQuery products, ProducerRowQuery producers, OutletLineQuery outlets, TimeProvider clock)
{
    private const int MostProducers = 8, MostOutlets = 8;
    private static readonly (int Coming, int Past) MostFairs = (6, 2);

    /// <param name="page">Of its products, as typed.</param>
    public async Task<PlacePage> ReadAsync(Place place, string? page, CancellationToken cancellationToken)
    {
        var (key, isOld, today) = (place.Key, place.Key.IsOld, VietnamTime.Today(clock));
        var map = await places.GetAsync(cancellationToken);
        var communes = map.CommunesOf(key);
        var codes = communes.Select(c => c.Key.Code).ToList();
        var live = db.Products.AsNoTracking().Where(p => p.State == RecordState.Live && codes.Contains(p.CommuneCode));
        var makers = db.Producers.AsNoTracking().Where(p => p.State == RecordState.Live && codes.Contains(p.CommuneCode));
        var makerIds = await makers.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => p.Id).Take(MostProducers).ToListAsync(cancellationToken);
        var selling = db.Outlets.Where(o => codes.Contains(o.CommuneCode));
        var fairs = db.Fairs.Where(f => f.Stops.Any(s => s.CommuneCode != null && codes.Contains(s.CommuneCode)));
        return new PlacePage
        {
            Place = place,
            Around = [.. map.Outwards(key).Skip(1).Select(outer => outer.FullName)],
            Communes = isOld || !place.IsPresent ? [.. communes.Select(c => new LabelledLink(c.InText, PlaceLinks.To(c)))] : [],
            IsSplit = map.IsSplit(key),
            MadeFrom = isOld ? [] : [.. map.SourcesOf(key.Code).Where(source => source.Key.IsOld).Select(source => new LabelledLink(source.InText, PlaceLinks.To(source)))],
            CommuneCodes = codes,
            ProvinceCode = communes.Select(c => c.Parent?.Code).FirstOrDefault() ?? "",
            Units = isOld ? [] : await UnitsAsync(key, today, cancellationToken),
            Products = await products.ReadAsync(live, page, PlaceLinks.To(place), cancellationToken),
            Producers = await producers.ReadAsync(makerIds, cancellationToken),
            ProducerCount = await makers.CountAsync(cancellationToken),
            Outlets = await outlets.ReadAsync(selling, MostOutlets, cancellationToken),
            OutletCount = await selling.CountAsync(OutletQueries.ShownOn(today), cancellationToken),
            Fairs = await fairs.BriefsAsync(map, today, MostFairs, cancellationToken),
            FairCount = await fairs.CountAsync(f => f.State == RecordState.Live && f.LastDay >= today, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<Fact>> UnitsAsync(PlaceKey key, DateOnly today, CancellationToken cancellationToken)
    {
        var area = key.ToString();
        var units = await db.Units.AsNoTracking().Where(u => u.State == RecordState.Live && u.AreaKey == area).OrderBy(u => u.Position).ThenBy(u => u.SortKey).ToListAsync(cancellationToken);
        return [.. units.Where(u => u.WorksOn(today)).Select(u => new Fact(u.Name, u.OfficePhone ?? "Xem cách liên hệ") { Url = u.OfficePhone is { } phone ? "tel:" + string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+')) : CatalogLinks.Contact })];
    }
}
