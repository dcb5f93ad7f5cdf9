using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Producers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class FairMapping : IEntityTypeConfiguration<Fair>
{
    public void Configure(EntityTypeBuilder<Fair> builder)
    {
        builder.MapRecord();
        builder.Property(fair => fair.Theme).HasMaxLength(Fair.TextLength);
        builder.Property(fair => fair.Host).HasMaxLength(Fair.TextLength);
        builder.Property(fair => fair.Organiser).HasMaxLength(Fair.TextLength);
        builder.Property(fair => fair.Partners).HasMaxLength(Fair.TextLength);
        builder.Property(fair => fair.Programme).HasMaxLength(Fair.TextLength);
        builder.Property(fair => fair.Sectors).HasJsonText();
        builder.Property(fair => fair.Admission).HasMaxLength(Fair.TextLength);
        builder.Property(fair => fair.Description).HasMaxLength(Fair.DescriptionLength);
        builder.Property(fair => fair.Registration).HasMaxLength(Fair.RegistrationLength);
        builder.Property(fair => fair.RegistrationUrl).HasMaxLength(Fair.UrlLength);
        builder.Property(fair => fair.ConfirmNumber).HasMaxLength(Fair.NumberLength);
        builder.Property(fair => fair.ConfirmIssuer).HasMaxLength(Fair.TextLength);
        builder.HasIndex(fair => new { fair.FirstDay, fair.LastDay });
    }
}

internal sealed class FairStopMapping : IEntityTypeConfiguration<FairStop>
{
    public void Configure(EntityTypeBuilder<FairStop> builder)
    {
        builder.Ignore(stop => stop.Plan).Ignore(stop => stop.Point);
        builder.Property(stop => stop.Venue).HasMaxLength(FairStop.VenueLength);
        builder.Property(stop => stop.AddressLine).HasMaxLength(FairStop.AddressLength);
        builder.Property(stop => stop.CommuneCode).HasMaxLength(Commune.CodeLength);
        builder.Property(stop => stop.Url).HasMaxLength(Fair.UrlLength);
        builder.Property(stop => stop.Note).HasMaxLength(FairStop.NoteLength);
        builder.HasOne<Fair>().WithMany(fair => fair.Stops).HasForeignKey(stop => stop.FairId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(stop => new { stop.FirstDay, stop.LastDay });
        builder.HasIndex(stop => stop.CommuneCode);
    }
}

internal sealed class FairExhibitorMapping : IEntityTypeConfiguration<FairExhibitor>
{
    public void Configure(EntityTypeBuilder<FairExhibitor> builder)
    {
        builder.HasKey(row => new { row.FairId, row.ProducerId });
        builder.Property(row => row.Booth).HasMaxLength(FairExhibitor.BoothLength);
        builder.HasOne<Fair>().WithMany(fair => fair.Exhibitors).HasForeignKey(row => row.FairId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Producer>().WithMany().HasForeignKey(row => row.ProducerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.ProducerId);
    }
}

internal sealed class FairResultMapping : IEntityTypeConfiguration<FairResult>
{
    public void Configure(EntityTypeBuilder<FairResult> builder)
    {
        builder.HasKey(row => new { row.FairId, row.Kind });
        builder.Property(row => row.Source).HasMaxLength(FairResult.SourceLength);
        builder.HasOne<Fair>().WithMany(fair => fair.Results).HasForeignKey(row => row.FairId).OnDelete(DeleteBehavior.Cascade);
    }
}
