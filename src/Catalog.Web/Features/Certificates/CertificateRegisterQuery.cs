using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Certificates;

public sealed class CertificateRegisterQuery(CatalogDbContext db, TimeProvider clock)
{
    /// <summary>Those that the register shows as lists of their own.</summary>
    public static readonly IReadOnlyList<CertificateStatus> Statuses =
        [CertificateStatus.Valid, CertificateStatus.Expiring, CertificateStatus.Extended, CertificateStatus.Expired, CertificateStatus.Revoked];

    private const int MostRows = 200; // decisions that recognise more products at once are read in the list of products

    private IQueryable<Certificate> Live => db.Certificates.AsNoTracking().Where(c => c.State == RecordState.Live);

    public async Task<CertificatesPage> ReadAsync(CertificateStatus status, bool isAllKinds, string? page, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var asked = isAllKinds ? Live : Live.Where(c => c.Kind == CertificateKind.Ocop);
        var tabs = new List<CertificateTab>();
        foreach (var known in Statuses) tabs.Add(new CertificateTab(known, await asked.CountAsync(CertificateQueries.WithStatusOn(known, today), cancellationToken), UrlOf(known, isAllKinds)));
        var paging = Paging.Of(page, tabs.Single(tab => tab.Status == status).Count);
        var found = await Ordered(asked.Where(CertificateQueries.WithStatusOn(status, today)), status).ThenBy(c => c.Id)
            .Include(c => c.Products).Include(c => c.Producer).AsSplitQuery().Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellationToken);
        return new CertificatesPage(today, status, isAllKinds, tabs, await RowsAsync(found, today, cancellationToken), paging, UrlOf(status, isAllKinds));
    }

    public async Task<FoundCertificatesPage> FindAsync(string number, CancellationToken cancellationToken)
    {
        var (key, today) = (DocumentNumber.Key(number), VietnamTime.Today(clock));
        var found = await Live.Include(c => c.Products).Include(c => c.Producer)
            .Where(c => c.DecisionKey == key || c.RevocationKey == key || c.CertificateKey == key)
            .OrderBy(c => c.Kind).ThenByDescending(c => c.GrantedOn).ThenBy(c => c.Id).Take(MostRows).ToListAsync(cancellationToken);
        return new FoundCertificatesPage(number, today, await RowsAsync(found, today, cancellationToken));
    }

    /// <summary>OCOP alone: papers of other kinds have a number each.</summary>
    public async Task<DecisionsPage> DecisionsAsync(string? page, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var decisions = Live.Where(c => c.Kind == CertificateKind.Ocop).GroupBy(c => new { c.DecisionNumber, c.IssuerName, On = c.DecisionDate ?? c.GrantedOn });
        var paging = Paging.Of(page, await decisions.CountAsync(cancellationToken));
        var rows = await decisions.Select(d => new { d.Key, Count = d.Count() }).OrderByDescending(d => d.Key.On).ThenBy(d => d.Key.DecisionNumber)
            .Skip(paging.Skip).Take(Paging.Size).ToListAsync(cancellationToken);
        var numbers = rows.Select(row => row.Key.DecisionNumber).ToList();
        var holding = await Live.Where(c => c.Kind == CertificateKind.Ocop && numbers.Contains(c.DecisionNumber)).Where(CertificateQueries.HoldingOn(today))
            .GroupBy(c => new { c.DecisionNumber, c.IssuerName, On = c.DecisionDate ?? c.GrantedOn }).Select(d => new { d.Key, Count = d.Count() }).ToListAsync(cancellationToken);
        var url = CatalogLinks.Certificates + "?view=decisions";
        return new DecisionsPage(today, [.. rows.Select(row => new DecisionRow(row.Key.DecisionNumber, CatalogLinks.Decision(row.Key.DecisionNumber), row.Key.IssuerName, row.Key.On,
            row.Count, holding.Find(held => held.Key.Equals(row.Key))?.Count ?? 0))], paging, url);
    }

    private async Task<IReadOnlyList<CertificateRow>> RowsAsync(List<Certificate> found, DateOnly today, CancellationToken cancellationToken)
    {
        var ids = found.SelectMany(c => c.Products).Select(link => link.ProductId).Distinct().ToList();
        var names = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id) && p.State == RecordState.Live)
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. found.Select(c => CertificateRow.Of(c, names, today))];
    }

    /// <summary>What ends soonest, ended last or was granted last comes first.</summary>
    private static IOrderedQueryable<Certificate> Ordered(IQueryable<Certificate> certificates, CertificateStatus status) => status switch
    {
        CertificateStatus.Expiring => certificates.OrderBy(c => c.ExpiresOn),
        CertificateStatus.Extended => certificates.OrderBy(c => c.ExtendedUntil),
        CertificateStatus.Expired => certificates.OrderByDescending(c => c.ExtendedUntil ?? c.ExpiresOn),
        CertificateStatus.Revoked => certificates.OrderByDescending(c => c.RevokedOn),
        _ => certificates.OrderByDescending(c => c.GrantedOn),
    };

    private static string UrlOf(CertificateStatus status, bool isAllKinds)
    {
        string?[] parts = [status == CertificateStatus.Valid ? null : "status=" + CertificateValues.Of(status), isAllKinds ? "kind=all" : null];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? CatalogLinks.Certificates : $"{CatalogLinks.Certificates}?{query}";
    }
}
