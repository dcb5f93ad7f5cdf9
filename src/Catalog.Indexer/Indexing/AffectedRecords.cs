using System.Text.Json;
using System.Text.Json.Nodes;
using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Indexing;

/// <summary>What the index needs of a row of the change record.</summary>
public sealed record IndexedChange(long Sequence, string Hash, DateTimeOffset At, ChangeKind Kind, RecordType Type, int Id, string Fields)
{
    /// <summary>It has begun by the clock of whoever wrote the row, even if not yet by ours.</summary>
    public DateOnly Day => Kind == ChangeKind.Status ? StatusTurn.DayIn(Fields) : VietnamTime.DayOf(At);
}

/// <summary>What must be written anew when a record changes: its own document, and those that quote it.</summary>
public sealed class AffectedRecords(CatalogDbContext db)
{
    private readonly Dictionary<RecordType, HashSet<int>> affected = [];

    public async Task<IReadOnlyDictionary<RecordType, HashSet<int>>> OfAsync(IReadOnlyList<IndexedChange> changes, CancellationToken cancellationToken)
    {
        affected.Clear();
        foreach (var change in changes) Add(change.Type, [change.Id]);
        Add(RecordType.Producer, Linked(changes, RecordType.Product, ProductFields.Producer.Code));
        Add(RecordType.Product, Linked(changes, RecordType.Certificate, CertificateFields.Products.Code));
        Add(RecordType.Product, Linked(changes, RecordType.Outlet, OutletFields.Products.Code));
        foreach (var (quoted, quoting, query) in Quotations.All)
        {
            if (affected.TryGetValue(quoted, out var ids)) Add(quoting, await query(db, [.. ids]).ToListAsync(cancellationToken));
        }
        return affected;
    }

    /// <summary>Keys that a field held before or holds now: what is no longer linked lost something too.</summary>
    private static IEnumerable<int> Linked(IReadOnlyList<IndexedChange> changes, RecordType type, string field) =>
        changes.Where(change => change.Type == type).SelectMany(change => ChangedField.Parse(change.Fields))
            .Where(changed => changed.Field == field).SelectMany(changed => Numbers(changed.Old).Concat(Numbers(changed.New)));

    private static IEnumerable<int> Numbers(JsonNode? value) => value switch
    {
        JsonArray array => array.SelectMany(Numbers),
        JsonObject link => Numbers(link["product"]), // of an outlet: product and day
        JsonValue number when number.GetValueKind() == JsonValueKind.Number => [number.GetValue<int>()],
        _ => [],
    };

    private void Add(RecordType type, IEnumerable<int> ids)
    {
        if (!affected.TryGetValue(type, out var known)) affected.Add(type, known = []);
        known.UnionWith(ids);
    }
}
