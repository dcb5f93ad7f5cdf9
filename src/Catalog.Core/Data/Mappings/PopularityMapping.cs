using Catalog.Core.Popularity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class RecordViewsMapping : IEntityTypeConfiguration<RecordViews>
{
    public void Configure(EntityTypeBuilder<RecordViews> builder)
    {
        builder.ToTable("RecordViews");
        builder.HasKey(row => new { row.Day, row.SubjectType, row.SubjectId });
    }
}

internal sealed class RecordPopularityMapping : IEntityTypeConfiguration<RecordPopularity>
{
    public void Configure(EntityTypeBuilder<RecordPopularity> builder)
    {
        builder.ToTable("RecordPopularity");
        builder.HasKey(row => new { row.SubjectType, row.SubjectId });
    }
}
