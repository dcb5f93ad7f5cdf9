using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting.Settings;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Offline;

public sealed record OfflinePack
{
    public required DateTimeOffset MadeAt { get; init; }
    public required string ProvinceCode { get; init; }
    public required IReadOnlyList<PackOutlet> Outlets { get; init; }
    public required IReadOnlyList<FairLine> Fairs { get; init; }
    public required IReadOnlyList<PackCertificate> Certificates { get; init; }
}

public sealed record PackOutlet(string Name, string Address, IReadOnlyList<string> Hours, string? Phone);

/// <param name="Until">The last day, extension counted; null for one without end.</param>
public sealed record PackCertificate(string Product, string Producer, int Stars, string Decision, DateOnly? Until);

/// <summary>What the pack holds: living records only, and of certificates those that hold on the day it is made.</summary>
public sealed class OfflinePackQuery(CatalogDbContext db, PlaceDirectory places, FairMoveQuery moves, ProvinceOptions province, TimeProvider clock)
{
    /// <summary>A page that a cheap phone still opens: some hundred bytes a line.</summary>
    private const int MostOutlets = 2000, MostFairs = 300, MostCertificates = 5000;

    public async Task<OfflinePack> ReadAsync(CancellationToken cancellationToken)
    {
        var map = await places.GetAsync(cancellationToken);
        return new OfflinePack
        {
            MadeAt = VietnamTime.Now(clock),
            ProvinceCode = province.Code,
            Outlets = await OutletsAsync(map, cancellationToken),
            Fairs = await FairsAsync(map, cancellationToken),
            Certificates = await CertificatesAsync(cancellationToken),
        };
    }

    private async Task<IReadOnlyList<PackOutlet>> OutletsAsync(PlaceCatalog map, CancellationToken cancellationToken)
    {
        var outlets = await db.Outlets.AsNoTracking().Where(o => o.State == RecordState.Live && o.Status == OutletStatus.Open)
            .OrderBy(o => o.CommuneCode).ThenBy(o => o.SortKey).ThenBy(o => o.Id).Take(MostOutlets).ToListAsync(cancellationToken);
        var phones = (await db.Contacts.AsNoTracking().Where(c => c.SubjectType == RecordType.Outlet && c.IsPublic && c.Kind == Core.Contacts.ContactKind.Phone)
            .OrderBy(c => c.Id).Select(c => new { c.SubjectId, c.Value }).ToListAsync(cancellationToken)).ToLookup(c => c.SubjectId, c => c.Value);
        return [.. outlets.Select(o => new PackOutlet(o.Name, map.Commune(o.CommuneCode) is { } commune ? $"{o.AddressLine}, {commune.InText}" : o.AddressLine, HoursText.Lines(o.Hours), phones[o.Id].FirstOrDefault()))];
    }

    private async Task<IReadOnlyList<FairLine>> FairsAsync(PlaceCatalog map, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var fairs = await db.Fairs.AsNoTracking().Include(f => f.Stops).AsSplitQuery().Where(f => f.State == RecordState.Live && f.LastDay >= today)
            .OrderBy(f => f.FirstDay).ThenBy(f => f.Id).Take(MostFairs).ToListAsync(cancellationToken);
        var moved = await moves.ReadAsync([.. fairs.Select(f => f.Id)], cancellationToken);
        return [.. fairs.Select(f => FairLine.Of(f, map, today, moved.GetValueOrDefault(f.Id)))];
    }

    private async Task<IReadOnlyList<PackCertificate>> CertificatesAsync(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var holding = await db.Certificates.AsNoTracking().Include(c => c.Products).Where(c => c.Kind == CertificateKind.Ocop && c.State == RecordState.Live)
            .Where(CertificateQueries.HoldingOn(today)).OrderBy(c => c.Id).Take(MostCertificates).ToListAsync(cancellationToken);
        var of = holding.SelectMany(c => c.Products, (certificate, link) => (link.ProductId, certificate)).ToLookup(pair => pair.ProductId, pair => pair.certificate);
        var products = await db.Products.AsNoTracking().Where(p => p.State == RecordState.Live && db.Certificates.Any(c => c.Kind == CertificateKind.Ocop && c.Products.Any(link => link.ProductId == p.Id)))
            .OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => new { p.Id, p.Name, Producer = p.Producer!.Name }).ToListAsync(cancellationToken);
        return [.. products.Select(p => (Product: p, Certificate: CertificateQueries.Foremost(of[p.Id], today))).Where(pair => pair.Certificate is not null)
            .Select(pair => new PackCertificate(pair.Product.Name, pair.Product.Producer, pair.Certificate!.Stars ?? 0, pair.Certificate.DecisionNumber, pair.Certificate.Term.LastDay))];
    }
}
