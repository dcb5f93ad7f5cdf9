using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Records;
using Catalog.Design.Lists;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Products;

/// <summary>The product's own honours, each with its edition and body; none of its producer's.</summary>
internal static class ProductHonours
{
    public static async Task<IReadOnlyList<Fact>> ReadAsync(CatalogDbContext db, int productId, DateOnly today, CancellationToken cancellationToken)
    {
        var honours = await db.Honours.AsNoTracking().Include(h => h.Edition!.Award).Where(HonourQueries.HoldingOn(today))
            .Where(h => h.State == RecordState.Live && h.SubjectKind == HonourSubjectKind.Product && h.SubjectId == productId)
            .OrderByDescending(h => h.Edition!.Year).ThenBy(h => h.Id).ToListAsync(cancellationToken);
        return [.. honours.Select(h => new Fact(h.Edition!.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), h.Name)
        {
            Url = CatalogLinks.To(RecordType.Honour, h.Id, h.Name),
            Note = h.Edition.Award!.IsStateRecognition ? h.Edition.Award.Body : $"{h.Edition.Award.Body} ({h.Edition.Award.Note ?? "không phải Nhà nước trao"})",
        })];
    }
}
