using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class ProductMapping : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.MapRecord();
        builder.Property(product => product.CategoryKey).HasMaxLength(Category.KeyLength);
        builder.Property(product => product.CommuneCode).HasMaxLength(Producer.CommuneLength);
        // The other lengths are those of the field table; EF needs them only where PostgreSQL should hold them too.
        foreach (var (property, length) in Lengths) builder.Property(property).HasMaxLength(length);
        builder.Property(product => product.Provenance).HasJsonText();
        builder.HasOne(product => product.Producer).WithMany().HasForeignKey(product => product.ProducerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Category>().WithMany().HasForeignKey(product => product.CategoryKey).HasPrincipalKey(category => category.Key).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(product => product.CommuneCode);
        builder.HasIndex(product => product.Gtin);
    }

    private static readonly (string Property, int Length)[] Lengths =
    [
        (nameof(Product.Brand), Product.BrandLength), (nameof(Product.Summary), Product.SummaryLength), (nameof(Product.Story), Product.StoryLength),
        (nameof(Product.OldPlace), Producer.AddressLength), (nameof(Product.LabelAddress), Producer.AddressLength),
        (nameof(Product.Origin), Product.ShortTextLength), (nameof(Product.MaterialOrigin), Product.ShortTextLength),
        (nameof(Product.NetContent), Product.ShortTextLength), (nameof(Product.Ingredients), Product.LabelTextLength),
        (nameof(Product.Nutrition), Product.LabelTextLength), (nameof(Product.ManufactureDate), Product.ShortTextLength),
        (nameof(Product.ShelfLife), Product.ShortTextLength), (nameof(Product.Storage), Product.LabelTextLength),
        (nameof(Product.Usage), Product.LabelTextLength), (nameof(Product.Warning), Product.LabelTextLength),
        (nameof(Product.Specifications), Product.LabelTextLength), (nameof(Product.Lot), Product.ShortTextLength),
        (nameof(Product.Gtin), Product.GtinLength), (nameof(Product.TraceUrl), Product.TraceUrlLength), (nameof(Product.OcopCode), Product.OcopCodeLength),
        (nameof(Product.PriceUnit), Product.ShortTextLength), (nameof(Product.PricePlace), Product.ShortTextLength), (nameof(Product.PriceSource), Product.ShortTextLength),
    ];
}
