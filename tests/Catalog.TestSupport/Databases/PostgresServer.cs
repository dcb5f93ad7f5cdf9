using Npgsql;

namespace Catalog.TestSupport.Databases;

/// <summary>The PostgreSQL server that test.sh started, or one that the developer named.</summary>
public static class PostgresServer
{
    public const string Variable = "CATALOG_TEST_POSTGRES";

    private static readonly string? Address = Environment.GetEnvironmentVariable(Variable);

    public static string? WhyMissing => Address is null ? $"{Variable} is not set: no PostgreSQL server for tests (./test.sh starts one)" : null;

    /// <summary>The connection string of one of its databases, with a small pool: many databases share one server.</summary>
    public static string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(Address) { Database = database, MaxPoolSize = 20, IncludeErrorDetail = true }.ToString();

    public static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Address) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
