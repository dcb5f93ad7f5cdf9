using Catalog.Core.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal static class PlaceMapping
{
    public static void MapPlace<T>(this EntityTypeBuilder<T> builder) where T : PlaceRow
    {
        builder.Property(place => place.Name).HasMaxLength(PlaceRow.NameLength);
        builder.Property(place => place.FullName).HasMaxLength(PlaceRow.NameLength);
        builder.Property(place => place.Slug).HasMaxLength(PlaceRow.NameLength);
        builder.Property(place => place.SortKey).HasMaxLength(PlaceRow.NameLength * 4);
        builder.Property(place => place.SearchKey).HasMaxLength(PlaceRow.NameLength);
        builder.Property(place => place.Revision).HasMaxLength(PlaceRow.RevisionLength);
        builder.HasIndex(place => place.SearchKey);
    }
}

internal sealed class ProvinceMapping : IEntityTypeConfiguration<Province>
{
    public void Configure(EntityTypeBuilder<Province> builder)
    {
        builder.MapPlace();
        builder.HasKey(province => province.Code);
        builder.Property(province => province.Code).HasMaxLength(Province.CodeLength);
    }
}

internal sealed class CommuneMapping : IEntityTypeConfiguration<Commune>
{
    public void Configure(EntityTypeBuilder<Commune> builder)
    {
        builder.MapPlace();
        builder.HasKey(commune => commune.Code);
        builder.Property(commune => commune.Code).HasMaxLength(Commune.CodeLength);
        builder.Property(commune => commune.ProvinceCode).HasMaxLength(Province.CodeLength);
        builder.HasOne<Province>().WithMany().HasForeignKey(commune => commune.ProvinceCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OldUnitMapping : IEntityTypeConfiguration<OldUnit>
{
    public void Configure(EntityTypeBuilder<OldUnit> builder)
    {
        builder.MapPlace();
        builder.HasKey(unit => unit.Key);
        builder.Property(unit => unit.Key).HasMaxLength(PlaceKey.MaxLength);
        builder.Property(unit => unit.Code).HasMaxLength(Commune.CodeLength);
        builder.Property(unit => unit.ParentKey).HasMaxLength(PlaceKey.MaxLength);
        builder.HasIndex(unit => unit.ParentKey);
    }
}

internal sealed class PlaceLinkMapping : IEntityTypeConfiguration<PlaceLink>
{
    public void Configure(EntityTypeBuilder<PlaceLink> builder)
    {
        builder.HasKey(link => new { link.FromKey, link.CommuneCode });
        builder.Property(link => link.FromKey).HasMaxLength(PlaceKey.MaxLength);
        builder.Property(link => link.CommuneCode).HasMaxLength(Commune.CodeLength);
        builder.Property(link => link.Note).HasMaxLength(PlaceLink.NoteLength);
        builder.Property(link => link.Revision).HasMaxLength(PlaceRow.RevisionLength);
        builder.HasOne<Commune>().WithMany().HasForeignKey(link => link.CommuneCode).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlaceAliasMapping : IEntityTypeConfiguration<PlaceAlias>
{
    public void Configure(EntityTypeBuilder<PlaceAlias> builder)
    {
        builder.HasKey(alias => new { alias.Alias, alias.TargetKey });
        builder.Property(alias => alias.Alias).HasMaxLength(PlaceRow.NameLength);
        builder.Property(alias => alias.TargetKey).HasMaxLength(PlaceKey.MaxLength);
        builder.Property(alias => alias.SearchKey).HasMaxLength(PlaceRow.NameLength);
        builder.Property(alias => alias.Revision).HasMaxLength(PlaceRow.RevisionLength);
        builder.HasIndex(alias => alias.SearchKey);
    }
}

internal sealed class PlaceRevisionMapping : IEntityTypeConfiguration<PlaceRevision>
{
    public void Configure(EntityTypeBuilder<PlaceRevision> builder)
    {
        builder.MapRecord();
        builder.Property(revision => revision.Revision).HasMaxLength(PlaceRow.RevisionLength);
        builder.Property(revision => revision.Hash).HasMaxLength(PlaceRevision.HashLength);
    }
}
