using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Certificates;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Feeds;

/// <summary>Certificates that were recognised, extended or revoked, out of the change record. Each item says what holds today: stars are named only while they may be shown.</summary>
public sealed class CertificateFeed(CatalogDbContext db, SiteAddress site, FeedIds ids, TimeProvider clock)
{
    private const int Most = 50, NamesInTitle = 3;
    private static readonly ChangeKind[] Told = [ChangeKind.Added, ChangeKind.Extended, ChangeKind.Revoked];

    public async Task<IReadOnlyList<FeedItem>> ReadAsync(CancellationToken cancellationToken)
    {
        var changes = await db.Changes.AsNoTracking().Where(c => c.SubjectType == RecordType.Certificate && Told.Contains(c.Kind))
            .OrderByDescending(c => c.Sequence).Take(Most).Select(c => new { c.Sequence, c.At, c.Kind, c.SubjectId }).ToListAsync(cancellationToken);
        var known = changes.Select(c => c.SubjectId).Distinct().ToList();
        var certificates = await db.Certificates.AsNoTracking().Include(c => c.Producer).Include(c => c.Products)
            .Where(c => known.Contains(c.Id) && c.State == RecordState.Live).ToDictionaryAsync(c => c.Id, cancellationToken);
        var productIds = certificates.Values.SelectMany(c => c.Products).Select(link => link.ProductId).Distinct().ToList();
        var names = await db.Products.AsNoTracking().Where(p => productIds.Contains(p.Id) && p.State == RecordState.Live).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return [.. changes.Where(c => certificates.ContainsKey(c.SubjectId)).Select(c => ItemOf(c.Sequence, c.At, c.Kind, certificates[c.SubjectId], names))];
    }

    private FeedItem ItemOf(long sequence, DateTimeOffset at, ChangeKind kind, Certificate certificate, Dictionary<int, string> names)
    {
        var today = VietnamTime.Today(clock);
        var mark = certificate.MarkOn(today);
        var goods = certificate.Products.Select(link => names.GetValueOrDefault(link.ProductId)).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var what = CertificateWords.Of(certificate.Kind) + (mark.Holds() && certificate.Stars is { } stars ? $" {stars} sao" : "");
        var about = goods.Count == 0 ? certificate.Producer!.Name : string.Join(", ", goods.Take(NamesInTitle)) + (goods.Count > NamesInTitle ? $" và {goods.Count - NamesInTitle} sản phẩm khác" : "");
        return new FeedItem
        {
            Id = ids.OfChange(sequence),
            Title = $"{WordOf(kind)}: {what}, {about}",
            Url = site.Of(CatalogLinks.Decision(certificate.DecisionNumber)),
            Summary = $"{what}, quyết định {certificate.DecisionNumber} ngày {VietnameseDay.Show(certificate.DecisionDate ?? certificate.GrantedOn)} của {certificate.IssuerName}, cấp cho {certificate.Producer!.Name}. {Standing(certificate, mark, today)}.",
            UpdatedAt = at,
            PublishedAt = at,
            IsSample = certificate.IsSample,
        };
    }

    private static string Standing(Certificate certificate, CertificateMark mark, DateOnly today) =>
        certificate.ShownDay(today) is not { } day ? mark.Word()
            : mark.Holds() ? $"{mark.Word()}, đến hết ngày {VietnameseDay.Show(day)}"
            : $"{mark.Word()} ngày {VietnameseDay.Show(day)}";

    private static string WordOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Extended => "Gia hạn",
        ChangeKind.Revoked => "Thu hồi",
        _ => "Mới công nhận",
    };
}
