using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Places;

/// <summary>Addresses point to a commune of today. Asked when a record is written: later the commune may end, the record stays.</summary>
public static class CommuneRule
{
    /// <summary>Null when every code is a commune of today.</summary>
    public static async Task<FieldError?> CheckAsync(CatalogDbContext db, string field, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var known = await db.Communes.Where(commune => codes.Contains(commune.Code) && commune.ValidTo == null).Select(commune => commune.Code).ToListAsync(cancellationToken);
        return codes.Except(known).FirstOrDefault() is { } unknown
            ? new FieldError(field, $"Mã “{unknown}” không phải của xã, phường hiện nay, hãy chọn lại xã, phường.")
            : null;
    }
}
