using Catalog.Core.Search.Asked;
using Catalog.Core.Search.Words;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class SynonymMapping : IEntityTypeConfiguration<Synonym>
{
    public void Configure(EntityTypeBuilder<Synonym> builder)
    {
        builder.MapRecord();
        builder.Property(synonym => synonym.Key).HasMaxLength(Synonym.KeyLength);
        builder.Property(synonym => synonym.Forms).HasJsonText();
        builder.Property(synonym => synonym.Note).HasMaxLength(Synonym.NoteLength);
        builder.HasIndex(synonym => synonym.Key).IsUnique();
    }
}

internal sealed class DeniedWordMapping : IEntityTypeConfiguration<DeniedWord>
{
    public void Configure(EntityTypeBuilder<DeniedWord> builder) => builder.MapRecord();
}

internal sealed class AskedDayMapping : IEntityTypeConfiguration<AskedDay>
{
    public void Configure(EntityTypeBuilder<AskedDay> builder)
    {
        builder.HasKey(row => new { row.Day, row.Hash });
        builder.Property(row => row.Hash).HasMaxLength(AskedDay.HashLength);
        builder.HasIndex(row => row.Hash);
    }
}

internal sealed class AskedSecretMapping : IEntityTypeConfiguration<AskedSecret>
{
    public void Configure(EntityTypeBuilder<AskedSecret> builder)
    {
        builder.Property(secret => secret.Id).ValueGeneratedNever();
        builder.Property(secret => secret.Key).HasMaxLength(AskedSecret.KeyLength);
    }
}

internal sealed class AskedTextMapping : IEntityTypeConfiguration<AskedText>
{
    public void Configure(EntityTypeBuilder<AskedText> builder)
    {
        builder.HasKey(row => row.Hash);
        builder.Property(row => row.Hash).HasMaxLength(AskedDay.HashLength);
        builder.Property(row => row.Text).HasMaxLength(AskedText.TextLength);
    }
}
