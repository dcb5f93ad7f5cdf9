using System.Collections.Concurrent;
using System.Security.Cryptography;
using Catalog.Design;
using Microsoft.Extensions.FileProviders;

namespace Catalog.Web.Features.Shared;

/// <param name="Url">From the root of the site, with the hash of the content.</param>
/// <param name="Integrity">What a browser holds the file to.</param>
public sealed record SiteScript(string Url, string Integrity);

/// <summary>Scripts of our own, with the hash of their content: a browser runs nothing else under their name.</summary>
public sealed class SiteScripts(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<(string Path, DateTimeOffset Changed), string> hashes = new();

    /// <param name="source">The path below wwwroot of Catalog.Design.</param>
    public SiteScript Of(string source)
    {
        var path = SitePath.Assets + source;
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        var hash = hashes.GetOrAdd((path, file.LastModified), _ => HashOf(file));
        return new SiteScript($"{path}?v={Uri.EscapeDataString(hash[..12])}", "sha384-" + hash);
    }

    private static string HashOf(IFileInfo file)
    {
        using var stream = file.CreateReadStream();
        return Convert.ToBase64String(SHA384.HashData(stream));
    }
}
