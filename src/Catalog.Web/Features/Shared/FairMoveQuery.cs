using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

public sealed class FairMoveQuery(CatalogDbContext db)
{
    /// <summary>Of each fair the last change of its dates.</summary>
    public async Task<Dictionary<int, FairMove>> ReadAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var changes = await db.Changes.AsNoTracking()
            .Where(c => c.SubjectType == RecordType.Fair && ids.Contains(c.SubjectId))
            .Where(c => c.Kind == ChangeKind.Rescheduled || c.Kind == ChangeKind.Postponed || c.Kind == ChangeKind.Cancelled)
            .OrderBy(c => c.Sequence).ToListAsync(cancellationToken);
        return changes.GroupBy(c => c.SubjectId).ToDictionary(group => group.Key, group => FairMove.Of(group.Last()));
    }
}
