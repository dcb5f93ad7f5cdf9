using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.TestSupport.Search;

/// <summary>Stands around the products on their way into the index: lets some fail, and does what a test wants in between.</summary>
public sealed class DocumentFaults
{
    /// <summary>Products whose document cannot be made.</summary>
    public HashSet<int> Poisoned { get; } = [];

    /// <summary>Once, when the next documents are asked for.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>So many more products than there are does the database count.</summary>
    public int Miscount { get; set; }

    public void Install(IServiceCollection services)
    {
        services.Remove(services.Single(service => service.ImplementationType == typeof(ProductDocuments)));
        services.AddScoped<ProductDocuments>().AddScoped<IDocumentSource>(scope => new Source(scope.GetRequiredService<ProductDocuments>(), this));
    }

    private sealed class Source(ProductDocuments inner, DocumentFaults faults) : IDocumentSource
    {
        public RecordType Type => inner.Type;

        public Task<List<int>> IdsAfterAsync(int id, int count, CancellationToken cancellationToken) => inner.IdsAfterAsync(id, count, cancellationToken);

        public async Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) => await inner.CountAsync(day, cancellationToken) + faults.Miscount;

        public async Task<IReadOnlyList<SearchDocument>> BuildAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken)
        {
            var documents = await inner.BuildAsync(ids, day, cancellationToken);
            if (faults.Meanwhile is { } meanwhile)
            {
                faults.Meanwhile = null;
                await meanwhile();
            }
            return ids.Any(faults.Poisoned.Contains) ? throw new FormatException("A value no document can hold.") : documents;
        }
    }
}
