using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Catalog.Core.Data;

/// <summary>
/// Inserts or updates many rows of reference data by key, some dozen a statement: tens of thousands a second on
/// both databases, where tracked entities take seconds. For rows without a service of their own; nothing is recorded.
/// </summary>
public static class BulkWriter
{
    private const int ParametersPerStatement = 300; // SQLite finds each parameter by its name: long statements cost the square

    /// <summary>Must run in a transaction, so that a reader never sees half a list.</summary>
    public static async Task UpsertAsync<T>(this CatalogDbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken) where T : class
    {
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction()
            ?? throw new InvalidOperationException("A bulk write needs a transaction.");
        var table = new Table(db.Model.FindEntityType(typeof(T))!);
        DbCommand? command = null;
        try
        {
            foreach (var chunk in rows.Chunk(ParametersPerStatement / table.Columns.Count))
            {
                if (command is null || command.Parameters.Count != chunk.Length * table.Columns.Count)
                {
                    if (command is not null) await command.DisposeAsync();
                    command = table.Prepare(transaction, chunk.Length);
                }
                table.Fill(command, chunk);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        finally
        {
            if (command is not null) await command.DisposeAsync();
        }
    }

    private sealed class Table
    {
        private readonly string name;
        private readonly List<string> key;

        public Table(IEntityType entity)
        {
            name = entity.GetTableName()!;
            var store = StoreObjectIdentifier.Table(name, entity.GetSchema());
            Columns = [.. entity.GetProperties().Select(property => new Column(property.GetColumnName(store)!, property, property.GetRelationalTypeMapping()))];
            key = [.. entity.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName(store)!)];
        }

        public List<Column> Columns { get; }

        public DbCommand Prepare(DbTransaction transaction, int rows)
        {
            var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            var width = Columns.Count;
            var text = new StringBuilder($"INSERT INTO \"{name}\" (").AppendJoin(", ", Columns.Select(column => $"\"{column.Name}\"")).Append(") VALUES ");
            for (var row = 0; row < rows; row++)
            {
                text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(row * width, width).Select(i => $"@p{i}")).Append(')');
                for (var column = 0; column < width; column++)
                    command.Parameters.Add(Columns[column].Mapping.CreateParameter(command, $"@p{row * width + column}", null, nullable: true));
            }
            text.Append(" ON CONFLICT (").AppendJoin(", ", key.Select(column => $"\"{column}\"")).Append(") DO UPDATE SET ")
                .AppendJoin(", ", Columns.Where(column => !key.Contains(column.Name)).Select(column => $"\"{column.Name}\" = excluded.\"{column.Name}\""));
            command.CommandText = text.ToString();
            return command;
        }

        public void Fill<T>(DbCommand command, T[] rows) where T : class
        {
            var i = 0;
            foreach (var row in rows)
            {
                foreach (var column in Columns)
                {
                    var value = column.Property.GetGetter().GetClrValue(row);
                    var convert = column.Mapping.Converter?.ConvertToProvider;
                    command.Parameters[i++].Value = (value is null || convert is null ? value : convert(value)) ?? DBNull.Value;
                }
            }
        }
    }

    private sealed record Column(string Name, IProperty Property, RelationalTypeMapping Mapping);
}
