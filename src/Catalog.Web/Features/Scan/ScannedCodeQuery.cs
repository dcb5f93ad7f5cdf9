using Catalog.Core.Data;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Scan;

/// <param name="Typed">As typed; empty when nothing was asked yet.</param>
/// <param name="Url">Where the one record with the code is; null when there is none, or several.</param>
/// <param name="Products">Several with one bar code.</param>
public sealed record ScanPage(string Typed, ScannedCode Code, string? Url, IReadOnlyList<RegisterRow> Products);

public sealed class ScannedCodeQuery(CatalogDbContext db, ProductRowQuery rows)
{
    private const int MostProducts = 20;

    public async Task<ScanPage> ReadAsync(string? typed, CancellationToken cancellationToken)
    {
        var code = ScannedCode.Read(typed);
        return code.Kind switch
        {
            ScannedKind.PublicCode when await db.RecordCodes.AnyAsync(c => c.Code == code.Value, cancellationToken) => new ScanPage(typed!, code, CatalogLinks.Label(code.Value), []),
            ScannedKind.Gtin => await WithBarCodeAsync(typed!, code, cancellationToken),
            ScannedKind.DecisionNumber => new ScanPage(typed!, code, CatalogLinks.Decision(code.Value), []),
            _ => new ScanPage(code.Value.Length == 0 ? "" : typed!.Trim(), code, null, []),
        };
    }

    private async Task<ScanPage> WithBarCodeAsync(string typed, ScannedCode code, CancellationToken cancellationToken)
    {
        var found = await db.Products.AsNoTracking().Where(p => p.Gtin == code.Value && p.State == RecordState.Live).OrderBy(p => p.SortKey).Select(p => new { p.Id, p.Name }).Take(MostProducts).ToListAsync(cancellationToken);
        return found is [var only]
            ? new ScanPage(typed, code, CatalogLinks.Product(only.Id, only.Name), [])
            : new ScanPage(Gtin.Show(code.Value), code, null, await rows.ReadAsync([.. found.Select(p => p.Id)], cancellationToken));
    }
}
