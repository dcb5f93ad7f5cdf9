using Catalog.Core.Records;
using Catalog.Core.Taxonomy;

namespace Catalog.Core.Products;

/// <summary>
/// Which label facts each group of goods needs, beyond name, responsible party and origin: NĐ 37/2026/NĐ-CP, Phụ lục I.
/// A register's list has few of them, so they make a listing complete, not allowed.
/// </summary>
public static class LabelRules
{
    private static readonly Dictionary<LabelGroup, Field<Product>[]> Needed = new()
    {
        [LabelGroup.FreshFood] = [],
        [LabelGroup.Grain] = [ProductFields.NetContent, ProductFields.ManufactureDate, ProductFields.ShelfLife],
        [LabelGroup.Food] = [ProductFields.NetContent, ProductFields.ManufactureDate, ProductFields.ShelfLife, ProductFields.Ingredients, ProductFields.Storage, ProductFields.Usage],
        [LabelGroup.HealthFood] = [ProductFields.NetContent, ProductFields.ManufactureDate, ProductFields.ShelfLife, ProductFields.Ingredients, ProductFields.Storage, ProductFields.Usage, ProductFields.Warning],
        [LabelGroup.Drink] = [ProductFields.NetContent, ProductFields.ManufactureDate, ProductFields.ShelfLife, ProductFields.Ingredients, ProductFields.Storage, ProductFields.Usage],
        [LabelGroup.Alcohol] = [ProductFields.NetContent, ProductFields.Alcohol],
        [LabelGroup.Cosmetic] = [ProductFields.NetContent, ProductFields.ManufactureDate, ProductFields.ShelfLife, ProductFields.Ingredients, ProductFields.Usage],
        [LabelGroup.Textile] = [ProductFields.Ingredients, ProductFields.Usage],
        [LabelGroup.Handicraft] = [ProductFields.Ingredients, ProductFields.Specifications, ProductFields.Usage],
        [LabelGroup.LivingThing] = [],
        [LabelGroup.Tourism] = [],
        [LabelGroup.OtherGoods] = [ProductFields.NetContent],
    };

    public static IReadOnlyList<Field<Product>> For(LabelGroup group) => Needed[group];

    /// <summary>What the listing still lacks.</summary>
    public static IReadOnlyList<Field<Product>> Missing(Product product, LabelGroup group) =>
        [.. For(group).Where(field => field.Read(product) == "null")];
}
