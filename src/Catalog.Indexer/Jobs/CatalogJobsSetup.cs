using Catalog.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Indexer.Jobs;

public static class CatalogJobsSetup
{
    /// <summary>The work of the product, one line a kind.</summary>
    public static IServiceCollection AddCatalogJobs(this IServiceCollection services) => services
        .AddJob<CertificateStatusDay, CertificateStatusJob>(JobKinds.CertificateStatus)
        .AddJob<DailyFiguresDay, DailyFiguresJob>(JobKinds.DailyFigures)
        .AddJob<PopularityDay, PopularityJob>(JobKinds.Popularity)
        .AddJob<AskedRollUpDay, AskedRollUpJob>(JobKinds.AskedRollUp)
        .AddJob<BackupRequest, BackupJob>(JobKinds.Backup)
        .AddJob<IndexRequest, RebuildIndexJob>(JobKinds.RebuildIndex)
        .AddJob<JobCleanUpDay, JobCleanUpJob>(JobKinds.CleanUp);
}
