using Catalog.Core.Changes;
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

internal sealed class MediaUploadMapping : IEntityTypeConfiguration<MediaUpload>
{
    public void Configure(EntityTypeBuilder<MediaUpload> builder)
    {
        builder.Property(upload => upload.UploadHash).HasMaxLength(MediaFile.HashLength);
        builder.Property(upload => upload.AltText).HasMaxLength(MediaFile.AltTextLength);
        builder.Property(upload => upload.Caption).HasMaxLength(MediaFile.CaptionLength);
        builder.Property(upload => upload.ActorId).HasMaxLength(Actor.IdLength);
        builder.Property(upload => upload.ActorName).HasMaxLength(Actor.NameLength);
        builder.Property(upload => upload.ActorRole).HasMaxLength(Actor.RoleLength);
        builder.HasIndex(upload => new { upload.SubjectType, upload.SubjectId });
        builder.HasIndex(upload => new { upload.UploadHash, upload.State });
        builder.HasIndex(upload => new { upload.State, upload.Id });
        builder.Ignore(upload => upload.Subject).Ignore(upload => upload.Text).Ignore(upload => upload.Actor);
    }
}

internal sealed class ParkedCardMapping : IEntityTypeConfiguration<ParkedCard>
{
    public void Configure(EntityTypeBuilder<ParkedCard> builder)
    {
        builder.HasKey(card => new { card.SubjectType, card.SubjectId });
        builder.Property(card => card.Reason).HasMaxLength(ParkedCard.ReasonLength);
    }
}

internal sealed class ShareCardMapping : IEntityTypeConfiguration<ShareCard>
{
    public void Configure(EntityTypeBuilder<ShareCard> builder)
    {
        builder.HasKey(card => new { card.SubjectType, card.SubjectId });
        builder.Property(card => card.ContentHash).HasMaxLength(MediaFile.HashLength);
    }
}
