using Catalog.Core.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class MediaFileMapping : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.Property(file => file.ContentHash).HasMaxLength(MediaFile.HashLength);
        builder.Property(file => file.AltText).HasMaxLength(MediaFile.AltTextLength);
        builder.Property(file => file.Caption).HasMaxLength(MediaFile.CaptionLength);
        builder.HasIndex(file => new { file.SubjectType, file.SubjectId, file.ContentHash }).IsUnique();
        builder.HasIndex(file => file.ContentHash);
    }
}
