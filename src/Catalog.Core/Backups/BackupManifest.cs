using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Core.Data;

namespace Catalog.Core.Backups;

/// <summary>One file of an archive.</summary>
/// <param name="Path">With slashes, below "database" or "media".</param>
/// <param name="Sha256">Lower-case hexadecimal.</param>
public sealed record BackupFile(string Path, long Bytes, string Sha256);

/// <summary>What an archive holds, written by whoever made it: the first thing a reader believes nothing but.</summary>
/// <param name="Schema">The steps of the database.</param>
/// <param name="Sequence">Of the last row of the change record; 0 when it is empty.</param>
/// <param name="Hash">Of that row: rows cut off at the end of a database show only against it.</param>
public sealed record BackupManifest(
    int Format, string Program, DateTimeOffset MadeAt, DatabaseProvider Provider, IReadOnlyList<string> Schema, long Sequence, string Hash, IReadOnlyList<BackupFile> Files)
{
    public const int CurrentFormat = 1;

    /// <summary>In bytes: some 600,000 files.</summary>
    public const int Longest = 100_000_000;
    public const string EntryName = "manifest.json";
    public const string DatabaseFolder = "database/", MediaFolder = "media/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public BackupFile Database => Files.Single(file => file.Path.StartsWith(DatabaseFolder, StringComparison.Ordinal));

    public IEnumerable<BackupFile> Media => Files.Where(file => file.Path.StartsWith(MediaFolder, StringComparison.Ordinal));

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="BackupException">It is not one, or says what cannot be.</exception>
    public static BackupManifest Read(ReadOnlySpan<byte> text)
    {
        BackupManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<BackupManifest>(text, Json) ?? throw new BackupException("Danh sách tệp trong bản sao lưu để trống.");
        }
        catch (JsonException exception)
        {
            throw new BackupException("Danh sách tệp trong bản sao lưu không đọc được.", exception);
        }
        if (manifest.Format > CurrentFormat) throw new BackupException("Bản sao lưu có dạng mới hơn chương trình này.") { IsNewer = true };
        if (manifest.Format != CurrentFormat || !Enum.IsDefined(manifest.Provider)) throw new BackupException("Bản sao lưu có dạng lạ.");
        if (manifest.Files.Any(file => file is null) || manifest.Schema.Any(step => step is null)) throw new BackupException("Danh sách tệp trong bản sao lưu có chỗ trống.");
        if (manifest.Files.FirstOrDefault(file => !IsSafe(file)) is { } unsafeFile) throw new BackupException($"Bản sao lưu có tên tệp hay mã băm không được phép: {Shown(unsafeFile.Path)}.");
        if (manifest.Files.Select(file => file.Path.ToUpperInvariant()).Distinct().Count() != manifest.Files.Count) throw new BackupException("Bản sao lưu ghi một tệp hai lần.");
        if (manifest.Files.Count(file => file.Path.StartsWith(DatabaseFolder, StringComparison.Ordinal)) != 1) throw new BackupException("Bản sao lưu phải có đúng một cơ sở dữ liệu.");
        return manifest;
    }

    /// <summary>Of a name that may be anything.</summary>
    internal static string Shown(string path) => new([.. path.Take(80).Select(c => char.IsControl(c) ? '?' : c)]);

    private static bool IsSafe(BackupFile file) =>
        (file.Path.StartsWith(DatabaseFolder, StringComparison.Ordinal) || file.Path.StartsWith(MediaFolder, StringComparison.Ordinal))
        && file.Path.Length <= 500 && file.Path.Split('/').All(IsSafeName)
        && file.Bytes >= 0 && file.Sha256.Length == 64 && file.Sha256.All(char.IsAsciiHexDigitLower);

    private static bool IsSafeName(string name) =>
        name.Length > 0 && name[0] != '.' && name[^1] is not ('.' or ' ') && !name.Any(c => char.IsControl(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|');
}
