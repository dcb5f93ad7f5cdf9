using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Catalog.Core.Backups;
using Npgsql;

namespace Catalog.Core.Data;

/// <summary>Runs a program of PostgreSQL. The password goes by the environment, never by the command line, which others can read.</summary>
internal static class PostgresTool
{
    private const int ShownError = 500;

    /// <param name="place">The database to connect to; null when the program only reads a file.</param>
    /// <exception cref="BackupException">It is not there, or it failed.</exception>
    /// <param name="read">What takes its output; null to throw it away.</param>
    public static async Task RunAsync(string tool, DatabasePlace? place, IEnumerable<string> arguments, CancellationToken cancellationToken, Func<StreamReader, CancellationToken, Task>? read = null)
    {
        var start = new ProcessStartInfo(tool) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        if (place is not null) Connect(start, new NpgsqlConnectionStringBuilder(place.ConnectionString));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = new Process { StartInfo = start };
        try
        {
#pragma warning disable RS0030 // one of the two places where a process is started
            process.Start();
#pragma warning restore RS0030
        }
        catch (Win32Exception exception)
        {
            throw new BackupException($"Không có chương trình {tool} trên máy này: hãy cài gói postgresql-client cùng phiên bản với máy chủ.", exception);
        }
        var output = read is null ? process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken) : read(process.StandardOutput, cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
            await output;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        var words = (await error).ReplaceLineEndings(" ");
        if (process.ExitCode != 0) throw new BackupException($"{tool} báo lỗi: {words[..Math.Min(words.Length, ShownError)]}");
    }

    private static void Connect(ProcessStartInfo start, NpgsqlConnectionStringBuilder address)
    {
        start.ArgumentList.Add("--no-password");
        if (address.Host is { } host) start.ArgumentList.Add($"--host={host}");
        start.ArgumentList.Add($"--port={address.Port.ToString(CultureInfo.InvariantCulture)}");
        if (address.Username is { } user) start.ArgumentList.Add($"--username={user}");
        start.ArgumentList.Add($"--dbname={address.Database ?? address.Username}");
        if (address.Password is { } password) start.Environment["PGPASSWORD"] = password;
        start.Environment["PGSSLMODE"] = address.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        };
        if (address.RootCertificate is { } root) start.Environment["PGSSLROOTCERT"] = root;
    }
}
