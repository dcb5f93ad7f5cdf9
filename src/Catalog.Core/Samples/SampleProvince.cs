using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Samples;

/// <summary>
/// A whole province to try the product with: Gia Lai with its real communes and specialities, made by producers that exist
/// nowhere. Everything is marked as sample and stored through the services, like any other data.
/// </summary>
public sealed class SampleProvince(IServiceScopeFactory scopes)
{
    /// <summary>Gia Lai. Names, stories and decisions are written for it; elsewhere they would be false.</summary>
    public const string ProvinceCode = "52";

    /// <summary>Loads the sample into an empty catalogue. Whole or not at all: a start that was interrupted begins again.</summary>
    /// <returns>False when there are records already, and nothing was done.</returns>
    public async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShippedData>().SeedAsync(cancellationToken);
        var tables = new SampleTables(scope.ServiceProvider.GetRequiredService<CatalogDbContext>());
        if (await tables.AnyAsync(cancellationToken)) return false;
        await scope.ServiceProvider.GetRequiredService<CatalogTransaction>().RunAsync(async token =>
        {
            var sample = new SampleScope(scope.ServiceProvider);
            var goods = await new SampleGoods(sample).LoadAsync(token);
            var units = await new SampleUnits(sample).LoadAsync(token);
            var outlets = await new SampleOutlets(sample, goods).LoadAsync(token);
            await new SampleFairs(sample, goods).LoadAsync(token);
            await new SampleHonours(sample, goods, outlets, units).LoadAsync(token);
            await new SampleArticles(sample).LoadAsync(token);
            scope.ServiceProvider.GetRequiredService<JobDesk>().Ask(JobKinds.SamplePictures, new SamplePictures(), SampleScope.Loader);
            await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().SaveChangesAsync(token);
        }, cancellationToken);
        return true;
    }

    /// <summary>So many more products, made by the producers of a loaded sample: for load tests. One transaction a batch.</summary>
    /// <param name="progress">Told how many are stored after each batch.</param>
    public async Task AddProductsAsync(int count, ulong seed, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        const int BatchSize = 500;
        var (makers, today) = await ReadMakersAsync(cancellationToken);
        var stored = 0;
        foreach (var batch in new LoadGenerator(seed, today).Products(count, makers).Chunk(BatchSize))
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ProductService>().AddManyAsync(batch, SampleScope.Loader, SampleScope.Reason, cancellationToken, isSample: true);
            progress?.Report(stored += batch.Length);
        }
    }

    private async Task<(Dictionary<string, int> Makers, DateOnly Today)> ReadMakersAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var makers = await db.Producers.Where(producer => producer.IsSample && producer.State == RecordState.Live).ToDictionaryAsync(producer => producer.Name, producer => producer.Id, cancellationToken);
        return (makers, new SampleScope(scope.ServiceProvider).Today);
    }

    /// <summary>
    /// While there is nothing but samples, empties the catalogue and begins a new change record; accounts, settings, places
    /// and taxonomy stay. Once a real record exists, history must not be cut, and the samples are retired.
    /// </summary>
    public async Task<SampleRemoval> RemoveAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var removal = new SampleRemoval(0, false, 0);
        await scope.ServiceProvider.GetRequiredService<CatalogTransaction>().RunAsync(async token =>
        {
            // The lock first: nobody adds a real record between the question and the answer.
            await db.LockChangesAsync(token);
            var tables = new SampleTables(db);
            var count = await tables.CountSamplesAsync(token);
            var isEmptied = !await tables.AnyRealAsync(token);
            if (count > 0 && isEmptied) await tables.EmptyAsync(token);
            if (count > 0 && !isEmptied) count = await new SampleRetirement(scope.ServiceProvider).RunAsync(token);
            removal = new SampleRemoval(count, count > 0 && isEmptied, isEmptied ? 0 : await tables.CountSamplesAsync(token));
        }, cancellationToken);
        return removal;
    }
}

/// <param name="Records">How many sample records went.</param>
/// <param name="IsEmptied">True: the tables are empty and the change record is new. False: the samples are retired.</param>
/// <param name="Kept">Samples still shown, because real records need them.</param>
public sealed record SampleRemoval(int Records, bool IsEmptied, int Kept);
