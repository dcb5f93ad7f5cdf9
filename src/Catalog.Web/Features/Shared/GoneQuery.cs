using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Design.Lists;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>What became of a record that was taken off. Why is in the change record, written by staff for staff: it is not published.</summary>
/// <param name="Links">Where to look now, the nearest first.</param>
public sealed record GonePage(string Name, string Kind, DateTimeOffset? RetiredAt, string? Before, IReadOnlyList<LabelledLink> Links);

internal static class GoneQuery
{
    public static async Task<GonePage> ReadAsync(CatalogDbContext db, SubjectRef subject, string name, CancellationToken cancellationToken)
    {
        var retiredAt = await db.Changes.AsNoTracking()
            .Where(c => c.SubjectType == subject.Type && c.SubjectId == subject.Id && c.Kind == ChangeKind.Retired)
            .OrderByDescending(c => c.Sequence).Select(c => (DateTimeOffset?)c.At).FirstOrDefaultAsync(cancellationToken);
        var (before, links) = subject.Type switch
        {
            RecordType.Product => await OfProductAsync(db, subject.Id, cancellationToken),
            RecordType.Outlet => (null, await OfOutletAsync(db, subject.Id, cancellationToken)),
            RecordType.Producer => (null, [new LabelledLink("Các cơ sở sản xuất trong sổ", CatalogLinks.Producers)]),
            RecordType.Fair => (null, [new LabelledLink("Hội chợ đang và sắp diễn ra", CatalogLinks.Fairs)]),
            RecordType.Honour => (null, [new LabelledLink("Sổ tôn vinh", CatalogLinks.Honours)]),
            _ => (null, (List<LabelledLink>)[new LabelledLink("Tin tức và văn bản", CatalogLinks.Articles)]),
        };
        return new GonePage(name, SearchLabels.OfType(subject.Type), retiredAt, before, links);
    }

    private static async Task<(string? Before, List<LabelledLink> Links)> OfProductAsync(CatalogDbContext db, int id, CancellationToken cancellationToken)
    {
        var product = await db.Products.AsNoTracking().Include(p => p.Producer).SingleAsync(p => p.Id == id, cancellationToken);
        var last = await db.Certificates.AsNoTracking().Where(c => c.Kind == CertificateKind.Ocop && c.State == RecordState.Live && c.Products.Any(link => link.ProductId == id))
            .OrderByDescending(c => c.GrantedOn).FirstOrDefaultAsync(cancellationToken);
        var leaf = await db.Categories.AsNoTracking().Where(c => c.Key == product.CategoryKey).Select(c => c.Name).FirstOrDefaultAsync(cancellationToken);
        var links = new List<LabelledLink>();
        if (last is not null) links.Add(new LabelledLink("Quyết định " + last.DecisionNumber + " trong sổ chứng nhận", CatalogLinks.Decision(last.DecisionNumber)));
        if (product.Producer is { IsLive: true } producer) links.Add(new LabelledLink("Sản phẩm khác của " + producer.Name, CatalogLinks.Producer(producer.Id, producer.Name)));
        if (leaf is not null) links.Add(new LabelledLink(leaf, CatalogLinks.Category(product.CategoryKey, leaf)));
        return (last is null ? null : $"Lần công nhận OCOP gần nhất: quyết định {last.DecisionNumber}, {last.IssuerName}.", links);
    }

    private static async Task<List<LabelledLink>> OfOutletAsync(CatalogDbContext db, int id, CancellationToken cancellationToken)
    {
        var commune = await db.Outlets.AsNoTracking().Where(o => o.Id == id).Select(o => o.CommuneCode).SingleAsync(cancellationToken);
        return [new LabelledLink("Điểm bán gần đó", $"{CatalogLinks.Outlets}?near=xa:{commune}"), new LabelledLink("Mọi điểm bán", CatalogLinks.Outlets)];
    }
}
