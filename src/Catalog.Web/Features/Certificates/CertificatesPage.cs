using Catalog.Core.Certificates;
using Catalog.Core.Records;
using Catalog.Design.Certificates;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;

namespace Catalog.Web.Features.Certificates;

/// <summary>All certificates of one number.</summary>
public sealed record FoundCertificatesPage(string Number, DateOnly Today, IReadOnlyList<CertificateRow> Rows);

/// <summary>The register, one status at a time.</summary>
/// <param name="IsAllKinds">Not OCOP alone.</param>
public sealed record CertificatesPage(
    DateOnly Today, CertificateStatus Status, bool IsAllKinds, IReadOnlyList<CertificateTab> Tabs, IReadOnlyList<CertificateRow> Rows, Paging Paging, string Url);

/// <param name="Status">Null: the register by decision.</param>
public sealed record CertificateTabs(IReadOnlyList<CertificateTab> Tabs, CertificateStatus? Status);

/// <param name="HasNumber">Each row names its decision; else all have the same.</param>
public sealed record CertificateTable(IReadOnlyList<CertificateRow> Rows, string Caption, bool HasNumber);

public sealed record CertificateTab(CertificateStatus Status, int Count, string Url);

/// <summary>The register by decision.</summary>
public sealed record DecisionsPage(DateOnly Today, IReadOnlyList<DecisionRow> Rows, Paging Paging, string Url);

/// <param name="Holding">How many of its certificates hold today.</param>
public sealed record DecisionRow(string Number, string Url, string Issuer, DateOnly On, int Count, int Holding);

public sealed record CertificateRow
{
    public required IReadOnlyList<LabelledLink> Products { get; init; }

    /// <summary>It speaks of the producer as a whole, not of products.</summary>
    public required bool IsOfProducer { get; init; }
    public required LabelledLink Holder { get; init; }
    public required string Kind { get; init; }
    public required string Number { get; init; }
    public required string Issuer { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required CertificateMark Mark { get; init; }
    public required int Stars { get; init; }
    public required DateOnly? Day { get; init; }

    /// <param name="names">Of the products that are live.</param>
    public static CertificateRow Of(Certificate certificate, IReadOnlyDictionary<int, string> names, DateOnly today) => new()
    {
        Products = [.. certificate.Products.Where(link => names.ContainsKey(link.ProductId)).Select(link => new LabelledLink(names[link.ProductId], CatalogLinks.Product(link.ProductId, names[link.ProductId])))],
        IsOfProducer = certificate.Products.Count == 0,
        Holder = new LabelledLink(certificate.Producer!.Name, CatalogLinks.Producer(certificate.ProducerId, certificate.Producer.Name)),
        Kind = CertificateWords.Of(certificate.Kind),
        Number = certificate.DecisionNumber,
        Issuer = certificate.IssuerName,
        DecidedOn = certificate.DecisionDate ?? certificate.GrantedOn,
        Mark = certificate.MarkOn(today),
        Stars = certificate.Stars ?? 0,
        Day = certificate.ShownDay(today),
    };
}
