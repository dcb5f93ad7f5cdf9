using Catalog.Core.Records;

namespace Catalog.Core.Taxonomy;

public enum CategoryLevel
{
    Sector,
    Group,
    Leaf,
}

/// <summary>Which tree: OCOP goods follow the decision of their year, other Vietnamese goods a tree of our own.</summary>
public enum TaxonomyScheme
{
    Ocop2026,
    General,
}

/// <summary>The mandatory label content differs by group: NĐ 37/2026/NĐ-CP, Điều 42 and Phụ lục I.</summary>
public enum LabelGroup
{
    FreshFood,
    Grain,
    Food,
    HealthFood,
    Drink,
    Alcohol,
    Cosmetic,
    Textile,
    Handicraft,
    LivingThing,
    Tourism,
    OtherGoods,
}

/// <summary>
/// A node of the product taxonomy: ngành, nhóm or bộ sản phẩm (the leaf that a product belongs to).
/// Source: QĐ 26/2026/QĐ-TTg, Phụ lục I. <see cref="Key"/> is stable, the name can be corrected by staff.
/// </summary>
public sealed class Category : Record
{
    public const int KeyLength = 10;
    public const int AgencyLength = 60;

    public override RecordType Type => RecordType.Category;

    /// <summary>Lower-case letters and digits, unique over both trees: "i4a" is I.4a, "n2b" a leaf outside OCOP.</summary>
    public string Key { get; internal set; } = "";
    public string? ParentKey { get; internal set; }
    public TaxonomyScheme Scheme { get; internal set; }
    public CategoryLevel Level { get; internal set; }

    /// <summary>The place as printed in the decree: "I.4a".</summary>
    public string Number { get; internal set; } = "";
    public string? Agency { get; internal set; }
    public LabelGroup? LabelGroup { get; internal set; }
    public int Position { get; internal set; }
    public DateOnly ValidFrom { get; internal set; }
    public DateOnly? ValidTo { get; internal set; }

    public bool IsInForceOn(DateOnly day) => IsLive && ValidFrom <= day && !(ValidTo < day);
}
