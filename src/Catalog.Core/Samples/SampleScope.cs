using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Samples;

/// <summary>What the parts of the sample share while they are stored: one scope, one transaction, one day.</summary>
internal sealed class SampleScope(IServiceProvider services)
{
    public const string Reason = "Nạp dữ liệu mẫu";
    private const int BatchSize = 250;

    public static readonly Actor Loader = Actor.System("sample");

    public DateOnly Today { get; } = VietnamTime.Today(services.GetRequiredService<TimeProvider>());

    public CatalogDbContext Db { get; } = services.GetRequiredService<CatalogDbContext>();

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>Stores through the service of the aggregate. The context forgets each batch: it would look through all of them at every save.</summary>
    public async Task<IReadOnlyList<T>> AddAsync<T>(RecordService<T> service, IEnumerable<FieldChanges<T>> values, CancellationToken cancellationToken) where T : Record, new()
    {
        var added = new List<T>();
        foreach (var batch in values.Chunk(BatchSize))
        {
            added.AddRange(await service.AddManyAsync(batch, Loader, Reason, cancellationToken, isSample: true));
            Db.ChangeTracker.Clear();
        }
        return added;
    }
}
