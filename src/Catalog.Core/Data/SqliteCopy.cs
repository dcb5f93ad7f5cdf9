using System.Globalization;
using Catalog.Core.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Data;

/// <summary>By SQLite itself: copying the open file would drop its locks, and tear.</summary>
internal sealed class SqliteCopy(CatalogDbContext db, DatabasePlace place) : IDatabaseCopy
{
    public DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public string FileName => "catalog.db";

    private string Target => new SqliteConnectionStringBuilder(place.ConnectionString).DataSource;

    public async Task<DatabaseState> WriteAsync(string file, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}", cancellationToken);
        await using var copy = await OpenAsync(file, SqliteOpenMode.ReadOnly, cancellationToken);
        return await StateAsync(copy, cancellationToken);
    }

    public async Task CheckAsync(string file, DatabaseState expected, CancellationToken cancellationToken)
    {
        try
        {
            await using var copy = await OpenAsync(file, SqliteOpenMode.ReadOnly, cancellationToken);
            if ((await RowsAsync(copy, "PRAGMA integrity_check", cancellationToken)).Single() != "ok") throw new BackupException("Cơ sở dữ liệu trong bản sao lưu hỏng.");
            var state = await StateAsync(copy, cancellationToken);
            if (!state.Schema.SequenceEqual(expected.Schema) || state.Sequence != expected.Sequence || state.Hash != expected.Hash)
                throw new BackupException("Cơ sở dữ liệu trong bản sao lưu không phải bản mà danh sách tệp nói tới.");
        }
        catch (SqliteException exception)
        {
            throw new BackupException("Cơ sở dữ liệu trong bản sao lưu không mở được.", exception);
        }
    }

    public Task<string?> WhyNotEmptyAsync(CancellationToken cancellationToken) => Task.FromResult(Array.Find([Target, Target + "-wal", Target + "-shm", Target + "-journal"], File.Exists) is { } left // a journal left behind would be played into the restored database
        ? $"Đã có cơ sở dữ liệu {left}; chỉ khôi phục vào chỗ trống. Đặt Data:Folder tới thư mục khác, hoặc dời tệp đó đi."
        : null);

    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        // A copy comes without the mode in which readers do not wait for the writer.
        await using (var copy = await OpenAsync(file, SqliteOpenMode.ReadWrite, cancellationToken)) await RowsAsync(copy, "PRAGMA journal_mode=WAL", cancellationToken);
        File.Move(file, Target);
    }

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task<DatabaseState> StateAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        var schema = await RowsAsync(connection, """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """, cancellationToken);
        var last = await RowsAsync(connection, """SELECT "Sequence" || ' ' || "Hash" FROM "Changes" ORDER BY "Sequence" DESC LIMIT 1""", cancellationToken);
        return last is [var row] && row.Split(' ') is [var sequence, var hash] ? new(schema, long.Parse(sequence, CultureInfo.InvariantCulture), hash) : new(schema, 0, "");
    }

    private static async Task<List<string>> RowsAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(reader.GetString(0));
        return rows;
    }
}
