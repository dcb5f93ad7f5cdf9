using Catalog.Core.Changes;
using Catalog.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Core.Data.Mappings;

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.Property(run => run.Kind).HasMaxLength(JobRun.KindLength);
        builder.Property(run => run.Arguments).HasMaxLength(JobRun.ArgumentsLength);
        builder.Property(run => run.AskedById).HasMaxLength(Actor.IdLength);
        builder.Property(run => run.AskedByName).HasMaxLength(Actor.NameLength);
        builder.Property(run => run.OneAtATime).HasMaxLength(JobRun.KindLength);
        builder.Property(run => run.Delivery).HasMaxLength(JobRun.DeliveryLength);
        builder.Property(run => run.Outcome).HasMaxLength(JobRun.OutcomeLength);
        builder.Property(run => run.Message).HasMaxLength(JobRun.MessageLength);
        builder.Property(run => run.Log).HasMaxLength(JobRun.LogLength);
        builder.HasIndex(run => run.State);
        builder.HasIndex(run => run.OneAtATime).IsUnique().HasFilter("\"State\" = 'Running'");
        builder.HasIndex(run => new { run.Kind, run.DueAt }).IsUnique();
    }
}

internal sealed class DayMarkMapping : IEntityTypeConfiguration<DayMark>
{
    public void Configure(EntityTypeBuilder<DayMark> builder)
    {
        builder.HasKey(mark => mark.Name);
        builder.Property(mark => mark.Name).HasMaxLength(DayMark.NameLength);
    }
}
