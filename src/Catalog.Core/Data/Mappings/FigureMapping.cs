using Catalog.Core.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class DailyFigureMapping : IEntityTypeConfiguration<DailyFigure>
{
    public void Configure(EntityTypeBuilder<DailyFigure> builder)
    {
        builder.HasKey(figure => new { figure.Day, figure.Code, figure.Dimension });
        builder.Property(figure => figure.Code).HasMaxLength(DailyFigure.CodeLength);
        builder.Property(figure => figure.Dimension).HasMaxLength(DailyFigure.DimensionLength);
        builder.HasIndex(figure => new { figure.Code, figure.Day });
    }
}
