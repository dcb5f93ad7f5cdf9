using Catalog.Core.Producers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class ProducerMapping : IEntityTypeConfiguration<Producer>
{
    public void Configure(EntityTypeBuilder<Producer> builder)
    {
        builder.MapRecord();
        builder.Property(producer => producer.ShortName).HasMaxLength(Producer.ShortNameLength);
        builder.Property(producer => producer.CommuneCode).HasMaxLength(Producer.CommuneLength);
        builder.Property(producer => producer.AddressLine).HasMaxLength(Producer.AddressLength);
        builder.Property(producer => producer.OldAddress).HasMaxLength(Producer.AddressLength);
        builder.Property(producer => producer.Introduction).HasMaxLength(Producer.IntroductionLength);
        builder.Property(producer => producer.RegistrationNumber).HasMaxLength(Producer.RegistrationLength);
        builder.Property(producer => producer.Provenance).HasJsonText();
        builder.HasIndex(producer => producer.CommuneCode);
        builder.HasOne<CraftVillage>().WithMany().HasForeignKey(producer => producer.CraftVillageId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CraftVillageMapping : IEntityTypeConfiguration<CraftVillage>
{
    public void Configure(EntityTypeBuilder<CraftVillage> builder)
    {
        builder.MapRecord();
        builder.Property(village => village.Craft).HasMaxLength(CraftVillage.CraftLength);
        builder.Property(village => village.CommuneCode).HasMaxLength(Producer.CommuneLength);
        builder.Property(village => village.OldPlace).HasMaxLength(Producer.AddressLength);
        builder.Property(village => village.Story).HasMaxLength(CraftVillage.StoryLength);
        builder.Property(village => village.DecisionNumber).HasMaxLength(CraftVillage.DecisionLength);
    }
}
