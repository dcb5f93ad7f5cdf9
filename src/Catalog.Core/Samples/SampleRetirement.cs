using Catalog.Core.Articles;
using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Fairs;
using Catalog.Core.Honours;
using Catalog.Core.Outlets;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Samples;

/// <summary>Takes the samples off the pages without cutting history: each is retired through its service. One that a real record needs stays, marked as what it is.</summary>
internal sealed class SampleRetirement(IServiceProvider services)
{
    private const string Reason = "Gỡ dữ liệu mẫu vì danh mục đã có bản ghi thật";
    private readonly CatalogDbContext db = services.GetRequiredService<CatalogDbContext>();

    public async Task<int> RunAsync(CancellationToken cancellationToken) =>
        await RetireAsync<Honour, HonourService>(cancellationToken)
        + await RetireAsync<AwardEdition, AwardEditionService>(cancellationToken)
        + await RetireAsync<Award, AwardService>(cancellationToken)
        + await RetireAsync<Article, ArticleService>(cancellationToken)
        + await RetireAsync<Fair, FairService>(cancellationToken)
        + await RetireAsync<Outlet, OutletService>(cancellationToken)
        + await RetireAsync<Certificate, CertificateService>(cancellationToken)
        + await RetireAsync<Product, ProductService>(cancellationToken)
        + await RetireAsync<Producer, ProducerService>(cancellationToken)
        + await RetireAsync<CraftVillage, CraftVillageService>(cancellationToken)
        + await RetireAsync<Standard, StandardService>(cancellationToken)
        + await RetireAsync<Unit, UnitService>(cancellationToken);

    private async Task<int> RetireAsync<T, TService>(CancellationToken cancellationToken) where T : Record, new() where TService : RecordService<T>
    {
        var service = services.GetRequiredService<TService>();
        var samples = await db.Set<T>().AsNoTracking().Where(record => record.IsSample && record.State == RecordState.Live)
            .OrderBy(record => record.Id).Select(record => new { record.Id, record.Version }).ToListAsync(cancellationToken);
        var retired = 0;
        foreach (var sample in samples)
        {
            if ((await service.ObstaclesAsync(sample.Id, cancellationToken)).Count == 0)
            {
                await service.RetireAsync(sample.Id, sample.Version, SampleScope.Loader, Reason, cancellationToken);
                retired++;
            }
            db.ChangeTracker.Clear();
        }
        return retired;
    }
}
