using Catalog.Core.Honours;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class AwardMapping : IEntityTypeConfiguration<Award>
{
    public void Configure(EntityTypeBuilder<Award> builder)
    {
        builder.MapRecord();
        builder.Property(award => award.Body).HasMaxLength(Award.BodyLength);
        builder.Property(award => award.SubjectKinds).HasJsonText();
        builder.Property(award => award.Cycle).HasMaxLength(Award.CycleLength);
        builder.Property(award => award.Note).HasMaxLength(Award.NoteLength);
        builder.Property(award => award.About).HasMaxLength(Award.AboutLength);
        builder.Property(award => award.WebsiteUrl).HasMaxLength(Award.UrlLength);
    }
}

internal sealed class AwardEditionMapping : IEntityTypeConfiguration<AwardEdition>
{
    public void Configure(EntityTypeBuilder<AwardEdition> builder)
    {
        builder.MapRecord();
        builder.Property(edition => edition.DecisionNumber).HasMaxLength(AwardEdition.NumberLength);
        builder.Property(edition => edition.FileUrl).HasMaxLength(Award.UrlLength);
        builder.Property(edition => edition.SourceUrl).HasMaxLength(Award.UrlLength);
        builder.HasOne(edition => edition.Award).WithMany().HasForeignKey(edition => edition.AwardId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HonourMapping : IEntityTypeConfiguration<Honour>
{
    public void Configure(EntityTypeBuilder<Honour> builder)
    {
        builder.MapRecord();
        builder.Ignore(honour => honour.Term);
        builder.Ignore(honour => honour.Honouree);
        builder.Property(honour => honour.SubjectName).HasMaxLength(Honour.SubjectNameLength);
        builder.Property(honour => honour.Group).HasMaxLength(Honour.GroupLength);
        builder.Property(honour => honour.CertificateNumber).HasMaxLength(Honour.NumberLength);
        builder.Property(honour => honour.SourceUrl).HasMaxLength(Honour.UrlLength);
        builder.Property(honour => honour.WithdrawalDecision).HasMaxLength(Honour.NumberLength);
        builder.Property(honour => honour.WithdrawalReason).HasMaxLength(Honour.WithdrawalReasonLength);
        builder.HasOne(honour => honour.Edition).WithMany().HasForeignKey(honour => honour.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(honour => new { honour.SubjectKind, honour.SubjectId });
        // Exactly one subject: a record, or the name of a collective or person.
        builder.ToTable(table => table.HasCheckConstraint("CK_Honours_Subject",
            """("SubjectKind" IN ('Collective', 'Person')) = ("SubjectId" IS NULL) AND ("SubjectId" IS NULL) = ("SubjectName" IS NOT NULL)"""));
    }
}
