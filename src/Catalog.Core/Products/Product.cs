using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;

namespace Catalog.Core.Products;

/// <summary>
/// One product of the catalogue. It carries no stars: those exist only through a certificate that holds today.
/// Label facts follow NĐ 37/2026/NĐ-CP, Điều 42 and Phụ lục I; which of them a leaf needs is in <see cref="LabelRules"/>.
/// </summary>
public sealed class Product : Record, IHasProvenance
{
    public const int BrandLength = 120;
    public const int SummaryLength = 300;
    public const int StoryLength = 20_000;
    public const int LabelTextLength = 1000;
    public const int ShortTextLength = 200;
    public const int GtinLength = 14;
    public const int TraceUrlLength = 500;
    public const int OcopCodeLength = 40;

    /// <summary>From here the law forbids advertising.</summary>
    public const decimal StrongAlcoholPercent = 15;

    public override RecordType Type => RecordType.Product;

    public int ProducerId { get; internal set; }
    public Producer? Producer { get; internal set; }

    /// <summary>A leaf of the taxonomy: <see cref="Category.Key"/>.</summary>
    public string CategoryKey { get; internal set; } = "";
    public string? Brand { get; internal set; }
    public string? Summary { get; internal set; }

    /// <summary>Markdown.</summary>
    public string? Story { get; internal set; }

    /// <summary>Where it is made: today's commune, five digits.</summary>
    public string CommuneCode { get; internal set; } = "";

    /// <summary>The place as the certificate or an older label prints it, units before 1/7/2025 included.</summary>
    public string? OldPlace { get; internal set; }

    /// <summary>As printed on the label: may lawfully differ from the present address for a time (NĐ 37/2026, Điều 98.5).</summary>
    public string? LabelAddress { get; internal set; }
    public string Origin { get; internal set; } = "";
    public string? MaterialOrigin { get; internal set; }

    // Label content.
    public string? NetContent { get; internal set; }
    public string? Ingredients { get; internal set; }
    public string? Nutrition { get; internal set; }
    public string? ManufactureDate { get; internal set; }
    public string? ShelfLife { get; internal set; }
    public string? Storage { get; internal set; }
    public string? Usage { get; internal set; }
    public string? Warning { get; internal set; }

    /// <summary>Percent by volume. From 15 on the page is neutral: no pull, no card (Luật Quảng cáo, Điều 7.3).</summary>
    public decimal? AlcoholPercent { get; internal set; }
    public string? Specifications { get; internal set; }
    public string? Lot { get; internal set; }

    /// <summary>GTIN of 8, 12, 13 or 14 digits, kept with 14; see <see cref="Products.Gtin"/>.</summary>
    public string? Gtin { get; internal set; }

    /// <summary>What the carrier on the label leads to; shown as the producer's own link, never as verified.</summary>
    public string? TraceUrl { get; internal set; }

    /// <summary>(T)-(X)-(STT)-(năm) of QĐ 26/2026/QĐ-TTg, Phụ lục III; older products have none.</summary>
    public string? OcopCode { get; internal set; }

    // Indicative price: a range in đồng with unit, place, day and source, or nothing.
    public long? PriceFrom { get; internal set; }
    public long? PriceTo { get; internal set; }
    public string? PriceUnit { get; internal set; }
    public string? PricePlace { get; internal set; }
    public DateOnly? PriceDate { get; internal set; }
    public string? PriceSource { get; internal set; }

    public Dictionary<string, FieldProvenance> Provenance { get; set; } = [];

    public bool IsStrongAlcohol => AlcoholPercent >= StrongAlcoholPercent;
}
