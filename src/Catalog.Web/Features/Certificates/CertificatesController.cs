using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Design.Certificates;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Certificates;

/// <summary>Is the decision number on this label real, and does it hold today?</summary>
public sealed class CertificatesController(CatalogDbContext db, TimeProvider clock) : Controller
{
    private const int MostRows = 200; // decisions that recognise more products at once are read in the list of products

    [HttpGet("/chung-nhan")]
    public async Task<IActionResult> Index(string? so, CancellationToken cancellationToken)
    {
        var number = Cleaned(so);
        var key = DocumentNumber.Key(number);
        if (key.Length == 0) return View(new CertificatesPage("", VietnamTime.Today(clock), []));
        var today = VietnamTime.Today(clock);
        var found = await db.Certificates.AsNoTracking().Include(c => c.Products).Include(c => c.Producer)
            .Where(c => c.State == RecordState.Live && (c.DecisionKey == key || c.RevocationKey == key || c.CertificateKey == key))
            .OrderBy(c => c.Kind).ThenByDescending(c => c.GrantedOn).ThenBy(c => c.Id).Take(MostRows).ToListAsync(cancellationToken);
        var ids = found.SelectMany(c => c.Products).Select(link => link.ProductId).Distinct().ToList();
        var names = await db.Products.AsNoTracking().Where(p => ids.Contains(p.Id) && p.State == RecordState.Live)
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return View(new CertificatesPage(number, today, [.. found.Select(c => RowOf(c, names, today))]));
    }

    /// <summary>What was typed, as the page repeats it.</summary>
    private static string Cleaned(string? typed) =>
        typed is null || typed.Length > Certificate.NumberLength * 2 ? ""
            : string.Concat(typed.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Normalize(System.Text.NormalizationForm.FormC).Trim();

    private static CertificateRow RowOf(Certificate certificate, Dictionary<int, string> names, DateOnly today) => new()
    {
        Products = [.. certificate.Products.Where(link => names.ContainsKey(link.ProductId)).Select(link => new Design.Lists.LabelledLink(names[link.ProductId], CatalogLinks.Product(link.ProductId, names[link.ProductId])))],
        Holder = certificate.Producer!.Name,
        Kind = CertificateMapping.KindText(certificate.Kind),
        Issuer = certificate.IssuerName,
        DecidedOn = certificate.DecisionDate ?? certificate.GrantedOn,
        Mark = certificate.MarkOn(today),
        Stars = certificate.Stars ?? 0,
        Day = certificate.ShownDay(today),
    };
}

public sealed record CertificatesPage(string Number, DateOnly Today, IReadOnlyList<CertificateRow> Rows);

public sealed record CertificateRow
{
    public required IReadOnlyList<Design.Lists.LabelledLink> Products { get; init; }
    public required string Holder { get; init; }
    public required string Kind { get; init; }
    public required string Issuer { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required CertificateMark Mark { get; init; }
    public required int Stars { get; init; }
    public required DateOnly? Day { get; init; }
}
