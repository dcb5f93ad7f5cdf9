using Catalog.Core.Certificates;
using Catalog.Design;
using Catalog.Design.Lists;
using Catalog.Design.Marks;

namespace Catalog.Web.Features.Shared;

/// <summary>Certificates beside OCOP, each with its body, status of the day and scope.</summary>
internal static class PaperFacts
{
    public static IReadOnlyList<Fact> Of(IEnumerable<Certificate> certificates, DateOnly today) =>
    [
        .. certificates.OrderBy(c => c.Kind).ThenByDescending(c => c.GrantedOn).Select(c => new Fact(CertificateWords.Of(c.Kind), $"{c.CertificateNumber ?? c.DecisionNumber}, {c.IssuerName}")
        {
            Mark = c.MarkOn(today),
            Term = c.ShownDay(today) is { } day ? (c.Term.HoldsOn(today) ? "đến " : "ngày ") + VietnameseDay.Show(day) : "không thời hạn",
            Note = c.Scope,
            Source = c.CheckedOn is { } on ? new SourceNote(SourceKind.Checked, on) : null,
        }),
    ];
}
