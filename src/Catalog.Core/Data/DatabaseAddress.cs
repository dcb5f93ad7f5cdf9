using Microsoft.Data.Sqlite;
using Npgsql;

namespace Catalog.Core.Data;

/// <summary>What kept the database from being used, as far as the operator can do something about it.</summary>
public enum DatabaseTrouble
{
    Other,
    Full,
    ReadOnly,
    Corrupt,
    Locked,
    Unreachable,
    SignInRefused,
}

/// <summary>Words about a connection string that give away no password.</summary>
public static class DatabaseAddress
{
    /// <summary>Why a PostgreSQL connection string cannot be used, or null.</summary>
    public static string? FaultIn(string connectionString)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrEmpty(builder.Host) ? "thiếu Host." : null;
        }
        catch (ArgumentException)
        {
            return "có từ khóa hoặc giá trị lạ.";
        }
    }

    /// <summary>Where the database is.</summary>
    public static string Describe(DatabaseProvider provider, string connectionString)
    {
        if (provider == DatabaseProvider.Sqlite) return $"tệp {new SqliteConnectionStringBuilder(connectionString).DataSource}";
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        return $"PostgreSQL {builder.Host}:{builder.Port}, cơ sở dữ liệu {builder.Database ?? builder.Username}, người dùng {builder.Username ?? "mặc định"}";
    }

    public static DatabaseTrouble TroubleOf(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            13 => DatabaseTrouble.Full,
            8 => DatabaseTrouble.ReadOnly,
            11 or 26 => DatabaseTrouble.Corrupt,
            5 or 6 => DatabaseTrouble.Locked,
            14 or 10 => DatabaseTrouble.Unreachable,
            _ => DatabaseTrouble.Other,
        },
        PostgresException { SqlState: "28P01" or "28000" or "42501" or "3D000" } => DatabaseTrouble.SignInRefused,
        PostgresException { SqlState: "53100" } => DatabaseTrouble.Full,
        PostgresException => DatabaseTrouble.Other,
        NpgsqlException => DatabaseTrouble.Unreachable,
        { InnerException: { } inner } => TroubleOf(inner),
        _ => DatabaseTrouble.Other,
    };
}
