using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

/// <summary>What all aggregate roots share; each mapping calls it first.</summary>
internal static class RecordMapping
{
    public static void MapRecord<T>(this EntityTypeBuilder<T> builder) where T : Record
    {
        builder.Property(record => record.Code).HasMaxLength(PublicCode.Length);
        builder.Property(record => record.Version).IsConcurrencyToken();
        builder.Property(record => record.Name).HasMaxLength(Record.NameLength);
        builder.Property(record => record.SortKey).HasMaxLength(Record.NameLength * 4);
        builder.Property(record => record.SearchKey).HasMaxLength(Record.NameLength);
        builder.HasIndex(record => record.Code).IsUnique();
        builder.HasIndex(record => record.SortKey);
        builder.HasIndex(record => record.SearchKey);
    }
}

internal sealed class RecordCodeMapping : IEntityTypeConfiguration<RecordCode>
{
    public void Configure(EntityTypeBuilder<RecordCode> builder)
    {
        builder.HasKey(code => code.Code);
        builder.Property(code => code.Code).HasMaxLength(PublicCode.Length);
        builder.HasIndex(code => new { code.Type, code.RecordId }).IsUnique();
    }
}
