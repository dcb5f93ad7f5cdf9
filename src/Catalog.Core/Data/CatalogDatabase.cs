using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Catalog.Core.Data;

public enum DatabaseProvider
{
    Sqlite,
    Postgres,
}

/// <summary>Everything in which the two databases differ, apart from their migrations, is in this folder.</summary>
public static class CatalogDatabase
{
    /// <summary>Registers the context of one provider; everybody else asks for <see cref="CatalogDbContext"/>.</summary>
    public static IServiceCollection AddCatalogDatabase(this IServiceCollection services, DatabaseProvider provider, string connectionString)
    {
        services.AddSingleton(new WriteGate(provider));
        services.AddScoped<CatalogTransaction>();
        services.AddSingleton(new DatabasePlace(provider, connectionString));
        if (provider == DatabaseProvider.Sqlite)
        {
            services.AddScoped<DbConnection>(_ => new SqliteConnection(connectionString)).AddScoped<IDatabaseCopy, SqliteCopy>();
            return services.AddDbContext<CatalogDbContext, SqliteCatalogDbContext>(UseScopedConnection(provider));
        }
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString)).AddScoped<IDatabaseCopy, PostgresCopy>();
        services.AddScoped<DbConnection>(scope => scope.GetRequiredService<NpgsqlDataSource>().CreateConnection());
        return services.AddDbContext<CatalogDbContext, PostgresCatalogDbContext>(UseScopedConnection(provider));
    }

    /// <summary>All contexts of a scope share its connection, so one transaction can cover them.</summary>
    public static Action<IServiceProvider, DbContextOptionsBuilder> UseScopedConnection(DatabaseProvider provider) => (scope, options) =>
    {
        var connection = scope.GetRequiredService<DbConnection>();
        if (provider == DatabaseProvider.Sqlite) options.UseSqlite(connection).AddInterceptors(SqlitePragmas.Instance);
        else options.UseNpgsql(connection);
    };

    /// <summary>The connection string of a SQLite file.</summary>
    public static string ForFile(string path) => new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true }.ToString();

    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        public static readonly SqlitePragmas Instance = new();

        // FULL: what was acknowledged survives a power cut. WAL, so readers never wait for the writer, is set when EF creates the file.
        private const string Text = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-16000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Text;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
