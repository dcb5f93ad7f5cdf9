using Catalog.Core.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class MailMapping : IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<MailMessage> builder)
    {
        builder.Property(mail => mail.Kind).HasMaxLength(MailMessage.KindLength);
        builder.Property(mail => mail.Subject).HasMaxLength(MailMessage.SubjectLength);
        builder.Property(mail => mail.ToAddress).HasMaxLength(MailMessage.AddressLength);
        builder.Property(mail => mail.ToName).HasMaxLength(MailMessage.NameLength);
        builder.Property(mail => mail.Title).HasMaxLength(MailMessage.TitleLength);
        builder.Property(mail => mail.Fault).HasMaxLength(MailMessage.FaultLength);
        builder.HasIndex(mail => new { mail.Kind, mail.Subject, mail.Day }).IsUnique();
        builder.HasIndex(mail => new { mail.State, mail.NextTryAt });
    }
}
