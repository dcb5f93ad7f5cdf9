using System.Security.Cryptography;

namespace Catalog.Core.Backups;

internal static class HashedCopy
{
    /// <summary>Copies and tells what went by. Stops after <paramref name="limit"/> bytes: an entry that unpacks without end is no backup.</summary>
    /// <exception cref="BackupException">There was more than that.</exception>
    public static async Task<(long Bytes, string Sha256)> RunAsync(Stream from, Stream to, long limit, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, total) = (new byte[1 << 17], 0L);
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            total += read;
            if (total > limit) throw new BackupException("Bản sao lưu có tệp dài hơn đã ghi trong danh sách.");
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        return (total, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
