using System.Text;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Labels;

/// <summary>The short address of a record as a code to scan, and a sheet of labels with it.</summary>
public sealed class LabelsController(CatalogDbContext db, SiteAddress site) : Controller
{
    [HttpGet(CatalogLinks.Labels + "/{code}/qr.svg")]
    public async Task<IActionResult> Svg(string code, CancellationToken cancellationToken) =>
        await FindAsync(code, cancellationToken) is { } address ? Picture(Encoding.UTF8.GetBytes(QrCode.ToSvg(address)), QrCode.Svg) : NotFound();

    [HttpGet(CatalogLinks.Labels + "/{code}/qr.png")]
    public async Task<IActionResult> Png(string code, CancellationToken cancellationToken) =>
        await FindAsync(code, cancellationToken) is { } address ? Picture(QrCode.ToPng(address), QrCode.Png) : NotFound();

    /// <param name="size">"lon": eight large labels instead of twenty-four small ones.</param>
    [HttpGet(CatalogLinks.Labels + "/{code}/nhan")]
    public async Task<IActionResult> Sheet(string code, string? size, CancellationToken cancellationToken)
    {
        if (PublicCode.Normalize(code) is not { } known) return NotFound();
        var product = await db.Products.AsNoTracking().Where(p => p.Code == known && p.State == RecordState.Live)
            .Select(p => new { p.Id, p.Name, p.NetContent, p.IsSample, Producer = p.Producer!.Name }).FirstOrDefaultAsync(cancellationToken);
        return product is null ? NotFound() : View(new LabelSheet(known, product.Name, product.NetContent, product.Producer, CatalogLinks.Product(product.Id, product.Name), site.Of(CatalogLinks.Label(known)), product.IsSample, size == LabelSheet.Large));
    }

    /// <summary>What the code says: the full short address; null when no record with a page has it.</summary>
    private async Task<string?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (PublicCode.Normalize(code) is not { } known) return null;
        var type = await db.RecordCodes.AsNoTracking().Where(c => c.Code == known).Select(c => (RecordType?)c.Type).FirstOrDefaultAsync(cancellationToken);
        return type is { } found && CatalogLinks.HasPage(found) ? site.Of(CatalogLinks.Label(known)) : null;
    }

    /// <summary>A code never changes; the name of the site may, so it is not kept for ever.</summary>
    private FileContentResult Picture(byte[] bytes, string type)
    {
        Response.Headers.CacheControl = "public, max-age=86400";
        return File(bytes, type);
    }
}

/// <summary>One sheet. It says nothing about stars: a label outlives a certificate, the page behind the code does not lie.</summary>
public sealed record LabelSheet(string Code, string Name, string? NetContent, string Producer, string Url, string Address, bool IsSample, bool IsLarge)
{
    public const string Large = "lon";
    private const int SmallLabels = 24, LargeLabels = 8;

    public int Labels => IsLarge ? LargeLabels : SmallLabels;

    /// <summary>As people type it: without the scheme.</summary>
    public string Typed => Address[(Address.IndexOf("//", StringComparison.Ordinal) + 2)..];
}
