using System.Data;
using System.Globalization;
using Catalog.Core.Backups;
using Npgsql;

namespace Catalog.Core.Data;

/// <summary>By the tools that come with PostgreSQL. The queues of jobs stay out: what is open is handed over anew from its rows.</summary>
internal sealed class PostgresCopy(NpgsqlDataSource source, DatabasePlace place) : IDatabaseCopy
{
    public DatabaseProvider Provider => DatabaseProvider.Postgres;

    public string FileName => "catalog.dump";

    public async Task<DatabaseState> WriteAsync(string file, CancellationToken cancellationToken)
    {
        // The dump and what the manifest says of it are of one moment.
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var snapshot = (await RowsAsync(connection, "SELECT pg_export_snapshot()", cancellationToken)).Single();
        var schema = await RowsAsync(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" COLLATE "C" """, cancellationToken);
        var last = await RowsAsync(connection, """SELECT "Sequence" || ' ' || "Hash" FROM "Changes" ORDER BY "Sequence" DESC LIMIT 1""", cancellationToken);
        await PostgresTool.RunAsync("pg_dump", place, ["--format=custom", "--no-owner", "--no-privileges", "--exclude-schema=hangfire", $"--snapshot={snapshot}", $"--file={file}"], cancellationToken);
        return last is [var row] && row.Split(' ') is [var sequence, var hash] ? new(schema, long.Parse(sequence, CultureInfo.InvariantCulture), hash) : new(schema, 0, "");
    }

    public async Task CheckAsync(string file, DatabaseState expected, CancellationToken cancellationToken)
    {
        var found = new DumpState();
        await PostgresTool.RunAsync("pg_restore", null, ["--data-only", "--table=Changes", "--table=__EFMigrationsHistory", "--file=-", file], cancellationToken, found.ReadAsync);
        var state = found.State;
        if (!state.Schema.SequenceEqual(expected.Schema) || state.Sequence != expected.Sequence || state.Hash != expected.Hash)
            throw new BackupException("Cơ sở dữ liệu trong bản sao lưu không phải bản mà danh sách tệp nói tới.");
    }

    public async Task<string?> WhyNotEmptyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var tables = await RowsAsync(connection, "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema') LIMIT 1", cancellationToken);
        return tables.Count == 0 ? null : $"Cơ sở dữ liệu đã có bảng ({tables[0]}); chỉ khôi phục vào chỗ trống. Tạo một cơ sở dữ liệu mới và đặt Database:ConnectionString tới đó.";
    }

    /// <summary>Not to be cancelled: killed in its last moment it would have committed, and nobody would know.</summary>
    public Task RestoreAsync(string file, CancellationToken cancellationToken) =>
        PostgresTool.RunAsync("pg_restore", place, ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", file], CancellationToken.None);

    private static async Task<List<string>> RowsAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(reader.GetString(0));
        return rows;
    }
}
