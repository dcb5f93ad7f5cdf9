using Catalog.Core.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class CategoryMapping : IEntityTypeConfiguration<Category>
{
    public void Configure(EntityTypeBuilder<Category> builder)
    {
        builder.MapRecord();
        builder.Property(category => category.Key).HasMaxLength(Category.KeyLength);
        builder.Property(category => category.ParentKey).HasMaxLength(Category.KeyLength);
        builder.Property(category => category.Number).HasMaxLength(Category.KeyLength);
        builder.Property(category => category.Agency).HasMaxLength(Category.AgencyLength);
        builder.HasIndex(category => category.Key).IsUnique();
    }
}
