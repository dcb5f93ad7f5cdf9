using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Catalog.Tests.Backups;

/// <summary>Archives that are wrong in one way. Sealed again where the seal is not what is wrong: whoever made them knew how.</summary>
internal static class Archives
{
    public static IReadOnlyDictionary<string, Action<string>> Damages { get; } = new Dictionary<string, Action<string>>
    {
        ["truncated by half"] = file => Bytes(file, bytes => bytes[..(bytes.Length / 2)]),
        ["truncated by a byte"] = file => Bytes(file, bytes => bytes[..^1]),
        ["empty"] = file => Bytes(file, _ => []),
        ["a byte more"] = file => Bytes(file, bytes => [.. bytes, 0]),
        ["flipped at the start"] = file => Flip(file, _ => 3),
        ["flipped in the time of an entry"] = file => Flip(file, _ => 10),
        ["flipped in the middle"] = file => Flip(file, length => length / 2),
        ["flipped in the directory"] = file => Flip(file, length => length - 200),
        ["flipped in the seal"] = file => Flip(file, length => length - 5),
        ["no zip at all"] = file => Bytes(file, _ => Encoding.UTF8.GetBytes(new string('x', 500) + "sha256:" + new string('0', 64)), seal: true),
        ["no manifest"] = file => Entries(file, entries => entries.RemoveAll(entry => entry.Name == "manifest.json")),
        ["two manifests"] = file => Entries(file, entries => entries.Add(entries.Single(entry => entry.Name == "manifest.json"))),
        ["manifest no JSON"] = file => Entries(file, entries => Replace(entries, "manifest.json", "{ \"format\": 1, "u8.ToArray())),
        ["manifest without files"] = file => Manifest(file, manifest => manifest.Remove("files")),
        ["manifest with nothing as a file"] = file => Manifest(file, manifest => manifest["files"]!.AsArray().Add(null)),
        ["missing file"] = file => Entries(file, entries => entries.RemoveAll(entry => entry.Name.StartsWith("media/", StringComparison.Ordinal))),
        ["extra file"] = file => Entries(file, entries => entries.Add(("media/cc/extra.bin", [1]))),
        ["a name that climbs"] = file => Smuggle(file, "media/../../evil.txt"),
        ["a name of its own root"] = file => Smuggle(file, "/tmp/evil.txt"),
        ["a name with a backslash"] = file => Smuggle(file, "media\\..\\evil.txt"),
        ["two names that differ by case"] = file => Smuggle(file, "media/AA/one.bin"),
        ["wrong hash"] = file => Manifest(file, manifest => manifest["files"]![1]!["sha256"] = new string('a', 64)),
        ["content of another length"] = file => Manifest(file, manifest => manifest["files"]![0]!["bytes"] = 10),
        ["newer schema"] = file => Manifest(file, manifest => manifest["schema"]!.AsArray().Add("29991231000000_Tomorrow")),
        ["a database of another moment"] = file => Manifest(file, manifest => manifest["sequence"] = (long)manifest["sequence"]! - 1),
        ["a database whose steps are others"] = file => Manifest(file, manifest => manifest["schema"]!.AsArray().RemoveAt(0)),
        ["no schema"] = file => Manifest(file, manifest => manifest["schema"] = new JsonArray()),
        ["newer format"] = file => Manifest(file, manifest => manifest["format"] = 2),
        ["of another database"] = file => Manifest(file, manifest => manifest["provider"] = (string?)manifest["provider"] == "Sqlite" ? "Postgres" : "Sqlite"),
        ["two databases"] = file => Smuggle(file, "database/other.db"),
        ["a database that is none"] = file => Content(file, 0, bytes => Encoding.UTF8.GetBytes(new string('x', bytes.Length))),
        ["a database cut off"] = file => Content(file, 0, bytes => bytes[..40]),
    };

    private static void Bytes(string file, Func<byte[], byte[]> change, bool seal = false)
    {
        File.WriteAllBytes(file, change(File.ReadAllBytes(file)));
        if (seal) Seal(file);
    }

    private static void Flip(string file, Func<int, int> where) => Bytes(file, bytes =>
    {
        bytes[where(bytes.Length)] ^= 0x10;
        return bytes;
    });

    private static void Manifest(string file, Action<JsonObject> change) => Entries(file, entries =>
    {
        var manifest = JsonNode.Parse(entries.Single(entry => entry.Name == "manifest.json").Data)!.AsObject();
        change(manifest);
        Replace(entries, "manifest.json", Encoding.UTF8.GetBytes(manifest.ToJsonString()));
    });

    /// <summary>A file more, in the list as well.</summary>
    private static void Smuggle(string file, string name)
    {
        byte[] data = [1, 2, 3];
        Manifest(file, manifest => manifest["files"]!.AsArray().Add(new JsonObject { ["path"] = name, ["bytes"] = data.Length, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(data)) }));
        Entries(file, entries => entries.Add((name, data)));
    }

    /// <summary>Another content, which the list agrees with.</summary>
    private static void Content(string file, int index, Func<byte[], byte[]> change)
    {
        Manifest(file, _ => { });
        byte[] changed = [];
        var name = "";
        Entries(file, entries =>
        {
            (name, changed) = (entries[index].Name, change(entries[index].Data));
            Replace(entries, name, changed);
        });
        Manifest(file, manifest =>
        {
            var listed = manifest["files"]!.AsArray().Single(node => (string?)node!["path"] == name)!;
            (listed["bytes"], listed["sha256"]) = (changed.Length, Convert.ToHexStringLower(SHA256.HashData(changed)));
        });
    }

    private static void Replace(List<(string Name, byte[] Data)> entries, string name, byte[] data) => entries[entries.FindIndex(entry => entry.Name == name)] = (name, data);

    private static void Entries(string file, Action<List<(string Name, byte[] Data)>> change)
    {
        var entries = new List<(string Name, byte[] Data)>();
        using (var zip = ZipFile.OpenRead(file))
        {
            foreach (var entry in zip.Entries)
            {
                using var stream = entry.Open();
                using var data = new MemoryStream();
                stream.CopyTo(data);
                entries.Add((entry.FullName, data.ToArray()));
            }
        }
        change(entries);
        File.Delete(file);
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Create))
        {
            zip.Comment = "sha256:" + new string('0', 64);
            foreach (var (name, data) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(data);
            }
        }
        Seal(file);
    }

    private static void Seal(string file)
    {
        var bytes = File.ReadAllBytes(file);
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, bytes.Length - 64)))).CopyTo(bytes, bytes.Length - 64);
        File.WriteAllBytes(file, bytes);
    }
}
