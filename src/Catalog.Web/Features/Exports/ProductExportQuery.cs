using System.Runtime.CompilerServices;
using Catalog.Core.Data;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Certificates;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Exports;

/// <summary>Everything that a list of products finds, a piece at a time, so that a hundred thousand rows need no more memory than two hundred.</summary>
public sealed class ProductExportQuery(CatalogSearch search, ProductRowQuery rows, CatalogDbContext db, SiteAddress site, TimeProvider clock)
{
    private const int RowsAtOnce = 200;

    public async IAsyncEnumerable<ExportRow> ReadAsync(CatalogQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var piece = new List<SearchRow>(RowsAtOnce);
        await foreach (var row in search.ListAsync(query, SearchSection.Products, cancellationToken))
        {
            piece.Add(row);
            if (piece.Count < RowsAtOnce) continue;
            foreach (var line in await ReadAsync(piece, cancellationToken)) yield return line;
            piece.Clear();
        }
        foreach (var line in await ReadAsync(piece, cancellationToken)) yield return line;
    }

    private async Task<IReadOnlyList<ExportRow>> ReadAsync(List<SearchRow> piece, CancellationToken cancellationToken)
    {
        if (piece.Count == 0) return [];
        var today = VietnamTime.Today(clock);
        var ids = piece.ConvertAll(row => row.Id);
        var products = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new { p.Id, p.NetContent, Category = db.Categories.Where(c => c.Key == p.CategoryKey).Select(c => c.Name).FirstOrDefault() })
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var certificates = await rows.ForemostAsync(ids, today, cancellationToken);
        return [.. piece.Where(row => products.ContainsKey(row.Id)).Select(row =>
        {
            var certificate = certificates.GetValueOrDefault(row.Id);
            var mark = certificate?.MarkOn(today) ?? CertificateMark.None;
            return new ExportRow
            {
                Code = row.Code,
                Name = row.Title,
                Producer = row.Producer ?? "",
                Commune = row.Commune ?? "",
                Category = products[row.Id].Category ?? "",
                NetContent = products[row.Id].NetContent ?? "",
                Certificate = mark.Word(),
                Stars = mark.Holds() ? certificate!.Stars : null,
                Decision = certificate?.DecisionNumber ?? "",
                LastDay = certificate?.ShownDay(today) is { } day ? VietnameseDay.Show(day) : "",
                Url = site.Of(row.Url),
                IsSample = row.IsSample ? "có" : "không",
            };
        })];
    }
}
