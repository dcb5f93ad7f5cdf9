using Catalog.Core.Contacts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(contact => contact.Value).HasMaxLength(Contact.ValueLength);
        builder.HasIndex(contact => new { contact.SubjectType, contact.SubjectId });
    }
}
