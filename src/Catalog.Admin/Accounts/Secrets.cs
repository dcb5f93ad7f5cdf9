using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Catalog.Admin.Accounts;

/// <summary>Keys that are handed out once and kept as digests: 256 random bits need no slow hash.</summary>
internal static class Secrets
{
    public const int DigestLength = 64;

    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
