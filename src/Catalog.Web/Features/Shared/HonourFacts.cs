using System.Globalization;
using Catalog.Core.Data;
using Catalog.Core.Honours;
using Catalog.Core.Records;
using Catalog.Design.Lists;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>A record's own honours that hold today, each with its edition and body; none of anybody else's.</summary>
internal static class HonourFacts
{
    public static async Task<IReadOnlyList<Fact>> ReadAsync(CatalogDbContext db, HonourSubjectKind kind, int id, DateOnly today, CancellationToken cancellationToken)
    {
        var honours = await db.Honours.AsNoTracking().Include(h => h.Edition!.Award).Where(HonourQueries.HoldingOn(today))
            .Where(h => h.State == RecordState.Live && h.SubjectKind == kind && h.SubjectId == id)
            .OrderByDescending(h => h.Edition!.Year).ThenBy(h => h.Id).ToListAsync(cancellationToken);
        return [.. honours.Select(h => new Fact(h.Edition!.Year.ToString(CultureInfo.InvariantCulture), h.Name)
        {
            Url = CatalogLinks.To(RecordType.Honour, h.Id, h.Name),
            Note = BodyOf(h.Edition.Award!),
        })];
    }

    /// <summary>A vote or an association must not look like a recognition by the State.</summary>
    public static string BodyOf(Award award) => award.IsStateRecognition ? award.Body : $"{award.Body} ({award.Note ?? "không phải Nhà nước trao"})";
}
