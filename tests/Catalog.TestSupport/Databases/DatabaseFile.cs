using Catalog.Core.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Catalog.TestSupport.Databases;

/// <summary>A migrated database of one test: a copy of a template that is made once a run, so it costs a few milliseconds.</summary>
public sealed class DatabaseFile : IAsyncDisposable
{
    private readonly string name;

    private DatabaseFile(DatabaseProvider provider, string name, string connectionString)
    {
        this.name = name;
        Provider = provider;
        ConnectionString = connectionString;
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <param name="path">Where a SQLite file must be; otherwise it gets a place of its own.</param>
    public static async Task<DatabaseFile> CreateAsync(DatabaseProvider provider, string? path = null, TestContent content = TestContent.Nothing)
    {
        var unique = $"catalog_{Guid.NewGuid():n}";
        if (provider == DatabaseProvider.Sqlite)
        {
            var file = path ?? Path.Combine(Templates.Folder, unique + ".db");
            File.Copy(await Templates.SqliteAsync(content), file);
            return new DatabaseFile(provider, file, CatalogDatabase.ForFile(file));
        }
        await Templates.CopyPostgresAsync(unique, content);
        return new DatabaseFile(provider, unique, PostgresServer.ConnectionString(unique));
    }

    public async ValueTask DisposeAsync()
    {
        if (Provider == DatabaseProvider.Sqlite)
        {
            await using (var connection = new SqliteConnection(ConnectionString)) SqliteConnection.ClearPool(connection);
            foreach (var file in Directory.GetFiles(Path.GetDirectoryName(name)!, Path.GetFileName(name) + "*")) File.Delete(file);
            return;
        }
        await using (var connection = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(connection);
        await PostgresServer.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }
}
