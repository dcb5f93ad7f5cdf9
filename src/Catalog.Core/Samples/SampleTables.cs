using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalog.Core.Samples;

/// <summary>
/// The tables of the catalogue as the model has them, so that an aggregate added later is counted and emptied as well.
/// What the program itself brings along stays out.
/// </summary>
internal sealed class SampleTables(CatalogDbContext db)
{
    /// <summary>Brought along by the program, never sample.</summary>
    public static readonly RecordType[] Kept = [RecordType.Place, RecordType.Category, RecordType.ArticleSection, RecordType.Holiday, RecordType.Synonym, RecordType.DeniedWord, RecordType.Account];

    private readonly ISqlGenerationHelper sql = db.GetService<ISqlGenerationHelper>();

    private IEnumerable<IEntityType> Roots => db.Model.GetEntityTypes().Where(type => typeof(Record).IsAssignableFrom(type.ClrType) && !Kept.Contains(TypeOf(type)));

    public async Task<bool> AnyAsync(CancellationToken cancellationToken) => await CountAsync("1 = 1", cancellationToken) > 0;

    public async Task<bool> AnyRealAsync(CancellationToken cancellationToken) => await CountAsync($"NOT {Column("IsSample")}", cancellationToken) > 0;

    public Task<int> CountSamplesAsync(CancellationToken cancellationToken) => CountAsync($"{Column("IsSample")} AND {Column("State")} = 'Live'", cancellationToken);

    /// <summary>Deletes every row of the catalogue; sequences go on, so no number is ever given twice.</summary>
    public async Task EmptyAsync(CancellationToken cancellationToken)
    {
        var tables = Dependents(Roots);
        foreach (var (table, column) in Links(tables)) await ExecuteAsync($"UPDATE {Table(table)} SET {Column(column)} = NULL", cancellationToken);
        foreach (var table in Ordered(tables)) await ExecuteAsync($"DELETE FROM {Table(table)}", cancellationToken);
        await db.Contacts.Where(contact => !Kept.Contains(contact.SubjectType)).ExecuteDeleteAsync(cancellationToken);
        await db.RecordCodes.Where(code => !Kept.Contains(code.Type)).ExecuteDeleteAsync(cancellationToken);
        await db.MediaFiles.Where(file => !Kept.Contains(file.SubjectType)).ExecuteDeleteAsync(cancellationToken);
        await db.ShareCards.ExecuteDeleteAsync(cancellationToken);
        await db.ParkedCards.ExecuteDeleteAsync(cancellationToken);
        await db.RecordViews.ExecuteDeleteAsync(cancellationToken);
        await db.RecordPopularity.ExecuteDeleteAsync(cancellationToken);
        await db.MediaUploads.ExecuteDeleteAsync(cancellationToken);
        await db.DailyFigures.ExecuteDeleteAsync(cancellationToken); // they counted samples
        db.ChangeTracker.Clear();
        await new ChangeRestart(db).RunAsync(Kept, cancellationToken);
    }

    private async Task<int> CountAsync(string condition, CancellationToken cancellationToken)
    {
        var counts = string.Join(" + ", Roots.Select(type => $"(SELECT COUNT(*) FROM {Table(type)} WHERE {condition})"));
        var query = "SELECT " + counts + " AS " + Column("Value"); // names of the model only
        return (int)await db.Database.SqlQueryRaw<long>(query).SingleAsync(cancellationToken);
    }

    /// <summary>The roots and whatever hangs on them.</summary>
    private static HashSet<IEntityType> Dependents(IEnumerable<IEntityType> roots)
    {
        var (found, waiting) = (new HashSet<IEntityType>(), new Queue<IEntityType>(roots));
        while (waiting.TryDequeue(out var type))
        {
            if (!found.Add(type)) continue;
            foreach (var key in type.GetReferencingForeignKeys()) waiting.Enqueue(key.DeclaringEntityType);
        }
        return found;
    }

    /// <summary>Optional links inside the set: cut first, they may run in circles.</summary>
    private static IEnumerable<(IEntityType Table, string Column)> Links(HashSet<IEntityType> tables) =>
        from table in tables
        from key in table.GetForeignKeys()
        where !key.IsRequired && tables.Contains(key.PrincipalEntityType)
        from property in key.Properties
        select (table, property.GetColumnName());

    /// <summary>Rows that point before rows that are pointed at.</summary>
    private static IEnumerable<IEntityType> Ordered(HashSet<IEntityType> tables)
    {
        var left = tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        while (left.Count > 0)
        {
            var next = left.First(table => !table.GetReferencingForeignKeys().Any(key =>
                key.IsRequired && key.DeclaringEntityType != table && left.Contains(key.DeclaringEntityType)));
            left.Remove(next);
            if (!next.IsOwned()) yield return next;
        }
    }

    private Task<int> ExecuteAsync(string statement, CancellationToken cancellationToken) => db.Database.ExecuteSqlRawAsync(statement, cancellationToken);

    private string Table(IEntityType type) => sql.DelimitIdentifier(type.GetTableName()!);

    private string Column(string name) => sql.DelimitIdentifier(name);

    private static RecordType TypeOf(IEntityType type) => ((Record)Activator.CreateInstance(type.ClrType)!).Type;
}
