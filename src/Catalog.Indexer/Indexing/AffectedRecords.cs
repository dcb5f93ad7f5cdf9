using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

/// <summary>What must be written anew when a record changes: its own document, and those that quote it.</summary>
public sealed class AffectedRecords(CatalogDbContext db)
{
    private readonly Dictionary<RecordType, HashSet<int>> affected = [];

    /// <summary>Null when everything is: the places were loaded anew.</summary>
    public async Task<IReadOnlyDictionary<RecordType, HashSet<int>>?> OfAsync(IReadOnlyList<IndexedChange> changes, CancellationToken cancellationToken)
    {
        affected.Clear();
        if (changes.Any(change => change.Type == RecordType.Place)) return null;
        foreach (var change in changes) Add(change.Type, [change.Id]);
        Add(RecordType.Producer, Linked(changes, RecordType.Product, ProductFields.Producer.Code));
        Add(RecordType.Product, Linked(changes, RecordType.Certificate, CertificateFields.Products.Code));
        await AddQuotingAsync(cancellationToken);
        return affected;
    }

    /// <summary>Products whose certificate turns by itself between two days, in whatever order a clock gave them.</summary>
    public async Task<IReadOnlyDictionary<RecordType, HashSet<int>>> TurningAsync(DateOnly one, DateOnly other, CancellationToken cancellationToken)
    {
        affected.Clear();
        var (from, to) = one < other ? (one, other) : (other, one);
        Add(RecordType.Product, await db.Certificates.Where(CertificateQueries.TurningBetween(from, to))
            .SelectMany(certificate => certificate.Products.Select(link => link.ProductId)).ToListAsync(cancellationToken));
        return affected;
    }

    /// <summary>From what is quoted most to what quotes.</summary>
    private async Task AddQuotingAsync(CancellationToken cancellationToken)
    {
        var (standards, villages, certificates) = (Ids(RecordType.Standard), Ids(RecordType.CraftVillage), Ids(RecordType.Certificate));
        var changedProducers = Ids(RecordType.Producer);
        if (standards.Count + certificates.Count > 0)
            Add(RecordType.Product, await db.Certificates.Where(c => certificates.Contains(c.Id) || (c.StandardId != null && standards.Contains(c.StandardId.Value)))
                .SelectMany(c => c.Products.Select(link => link.ProductId)).ToListAsync(cancellationToken));
        if (villages.Count > 0)
            changedProducers.AddRange(await db.Producers.Where(p => p.CraftVillageId != null && villages.Contains(p.CraftVillageId.Value)).Select(p => p.Id).ToListAsync(cancellationToken));
        var changedProducts = Ids(RecordType.Product);
        if (Ids(RecordType.Category) is { Count: > 0 } categories) Add(RecordType.Product, await InCategoriesAsync(categories, cancellationToken));
        Add(RecordType.Product, await db.Products.Where(p => changedProducers.Contains(p.ProducerId)).Select(p => p.Id).ToListAsync(cancellationToken));
        Add(RecordType.Producer, changedProducers);
        Add(RecordType.Producer, await db.Products.Where(p => changedProducts.Contains(p.Id)).Select(p => p.ProducerId).ToListAsync(cancellationToken));
    }

    /// <summary>A renamed group is quoted by the products of all its leaves.</summary>
    private async Task<List<int>> InCategoriesAsync(List<int> ids, CancellationToken cancellationToken)
    {
        var all = await db.Categories.AsNoTracking().Select(category => new { category.Id, category.Key, category.ParentKey }).ToListAsync(cancellationToken);
        var keys = all.Where(category => ids.Contains(category.Id)).Select(category => category.Key).ToHashSet();
        for (var level = CategoryLevel.Sector; level < CategoryLevel.Leaf; level++)
            keys.UnionWith(all.Where(category => category.ParentKey is { } parent && keys.Contains(parent)).Select(category => category.Key).ToList());
        return await db.Products.Where(product => keys.Contains(product.CategoryKey)).Select(product => product.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Keys that a field held before or holds now: what is no longer linked lost something too.</summary>
    private static IEnumerable<int> Linked(IReadOnlyList<IndexedChange> changes, RecordType type, string field) =>
        changes.Where(change => change.Type == type).SelectMany(change => ChangedField.Parse(change.Fields))
            .Where(changed => changed.Field == field).SelectMany(changed => Numbers(changed.Old).Concat(Numbers(changed.New)));

    private static IEnumerable<int> Numbers(JsonNode? value) => value switch
    {
        JsonArray array => array.SelectMany(Numbers),
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => [number.GetValue<int>()],
        _ => [],
    };

    private List<int> Ids(RecordType type) => affected.TryGetValue(type, out var ids) ? [.. ids] : [];

    private void Add(RecordType type, IEnumerable<int> ids)
    {
        if (!affected.TryGetValue(type, out var known)) affected.Add(type, known = []);
        known.UnionWith(ids);
    }
}

/// <summary>What the index needs of a row of the change record.</summary>
public sealed record IndexedChange(long Sequence, string Hash, RecordType Type, int Id, string Fields);
