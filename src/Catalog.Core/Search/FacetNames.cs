using Catalog.Core.Certificates;

namespace Catalog.Core.Search;

/// <summary>The facets, named like the parameters of pages and API.</summary>
public static class FacetNames
{
    public const string Type = "type";
    public const string Category = "category";
    public const string Stars = "stars";
    public const string Certificate = "certificate";

    /// <summary>Communes of today: xa:21688.</summary>
    public const string Place = "place";

    /// <summary>What a producer, or the producer of a product, is besides its kind: women-led, craft village …</summary>
    public const string Trait = "trait";

    /// <summary>The legal form of a producer, or of the producer of a product: <see cref="ProducerKindValues"/>.</summary>
    public const string ProducerKind = "producerKind";

    /// <summary>What a product is certified for beside OCOP, as long as that holds: <see cref="StandardValues"/>.</summary>
    public const string Standard = "standard";

    /// <summary>In which band the indicative price begins: <see cref="PriceBands"/>. Not "price": an index has a column of that name.</summary>
    public const string Price = "priceRange";

    /// <summary>"yes": an open outlet was seen selling it within a year.</summary>
    public const string Sold = "sold";

    public static readonly IReadOnlyList<string> All = [Type, Category, Stars, Certificate, Place, ProducerKind, Standard, Price, Sold, Trait];
}

/// <summary>Values of <see cref="FacetNames.Certificate"/> that search itself acts on.</summary>
public static class CertificateValues
{
    public const string Valid = "valid";
    public const string Expiring = "expiring";
    public const string Extended = "extended";

    /// <summary>Weighs 0.3, and is shown below a separator.</summary>
    public const string Expired = "expired";

    /// <summary>Found only by those who ask for it by this filter.</summary>
    public const string Revoked = "revoked";
    public const string Replaced = "replaced";
    public const string None = "none";

    public static string Of(CertificateStatus? status) => status switch
    {
        CertificateStatus.Valid => Valid,
        CertificateStatus.Expiring => Expiring,
        CertificateStatus.Extended => Extended,
        CertificateStatus.Expired => Expired,
        CertificateStatus.Revoked => Revoked,
        CertificateStatus.Replaced => Replaced,
        _ => None,
    };

    public static readonly IReadOnlyList<string> All = [Valid, Expiring, Extended, Expired, Revoked, Replaced, None];
}
