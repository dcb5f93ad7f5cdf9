using Catalog.Core.Certificates;
using Catalog.Core.Search;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Certificates;

/// <summary>Is the decision number on this label real, and does it hold today? And the register of what holds, ends and ended.</summary>
public sealed class CertificatesController(CertificateRegisterQuery query) : Controller
{
    private const string Decisions = "decisions", AllKinds = "all";

    /// <param name="so">A number as printed.</param>
    /// <param name="status">One of <see cref="CertificateValues"/>.</param>
    /// <param name="view">"decisions": one line a decision.</param>
    /// <param name="kind">"all": not OCOP alone.</param>
    [HttpGet("/chung-nhan")]
    public async Task<IActionResult> Index(string? so, string? status, string? view, string? kind, string? page, CancellationToken cancellationToken)
    {
        var number = Cleaned(so);
        if (Core.Text.DocumentNumber.Key(number).Length > 0) return View("Found", await query.FindAsync(number, cancellationToken));
        if (view == Decisions) return View("Decisions", await query.DecisionsAsync(page, cancellationToken));
        var chosen = CertificateRegisterQuery.Statuses.FirstOrDefault(known => CertificateValues.Of(known) == status, CertificateStatus.Valid);
        return View(await query.ReadAsync(chosen, kind == AllKinds, page, cancellationToken));
    }

    /// <summary>What was typed, as the page repeats it.</summary>
    private static string Cleaned(string? typed) =>
        typed is null || typed.Length > Certificate.NumberLength * 2 ? ""
            : string.Concat(typed.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Normalize(System.Text.NormalizationForm.FormC).Trim();
}
