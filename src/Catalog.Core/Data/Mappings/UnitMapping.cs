using Catalog.Core.Places;
using Catalog.Core.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.MapRecord();
        builder.Property(unit => unit.AreaKey).HasMaxLength(Unit.AreaLength);
        builder.Property(unit => unit.Duties).HasMaxLength(Unit.DutiesLength);
        builder.Property(unit => unit.CommuneCode).HasMaxLength(Commune.CodeLength);
        builder.Property(unit => unit.AddressLine).HasMaxLength(Unit.AddressLength);
        builder.Property(unit => unit.OfficePhone).HasMaxLength(Unit.PhoneLength);
        builder.Property(unit => unit.OfficeMail).HasMaxLength(Unit.MailLength);
        builder.Property(unit => unit.Website).HasMaxLength(Unit.UrlLength);
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(unit => unit.AreaKey);
    }
}
