using Catalog.Core.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class ChangeMapping : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.HasKey(change => change.Sequence);
        builder.Property(change => change.Sequence).ValueGeneratedNever();
        builder.Property(change => change.ActorId).HasMaxLength(Actor.IdLength);
        builder.Property(change => change.ActorName).HasMaxLength(Actor.NameLength);
        builder.Property(change => change.ActorSalt).HasMaxLength(32);
        builder.Property(change => change.ActorDigest).HasMaxLength(64);
        builder.Property(change => change.ActorRole).HasMaxLength(Actor.RoleLength);
        builder.Property(change => change.Reason).HasMaxLength(Change.ReasonLength);
        builder.Property(change => change.ReasonSalt).HasMaxLength(32);
        builder.Property(change => change.ReasonDigest).HasMaxLength(64);
        builder.Property(change => change.PreviousHash).HasMaxLength(64);
        builder.Property(change => change.Hash).HasMaxLength(64);
        builder.HasIndex(change => new { change.SubjectType, change.SubjectId, change.Sequence });
    }
}

internal sealed class ChangeCursorMapping : IEntityTypeConfiguration<ChangeCursor>
{
    public void Configure(EntityTypeBuilder<ChangeCursor> builder)
    {
        builder.HasKey(cursor => cursor.Name);
        builder.Property(cursor => cursor.Name).HasMaxLength(ChangeCursor.NameLength);
    }
}
