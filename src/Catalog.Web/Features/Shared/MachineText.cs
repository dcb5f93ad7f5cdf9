using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Catalog.Web.Features.Shared;

/// <summary>Feeds, calendars and maps of the site: texts that programs fetch again and again.</summary>
public static class MachineText
{
    private const int TagLength = 32;

    /// <summary>
    /// An answer that is asked for anew each time, so that nobody reads an ended certificate from a cache, and is sent only
    /// when its content is another one: 304 by tag, or by day where a program knows no tags. Pages of others may read it.
    /// </summary>
    /// <param name="changedAt">Never earlier than that of an answer before, even when rows left the text.</param>
    public static FileContentResult Feed(this ControllerBase controller, string text, string contentType, DateTimeOffset changedAt)
    {
        var headers = controller.Response.Headers;
        (headers.CacheControl, headers.AccessControlAllowOrigin) = ("public, no-cache", "*");
        var bytes = Encoding.UTF8.GetBytes(text);
        return new FileContentResult(bytes, contentType)
        {
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..TagLength]}\""),
            LastModified = changedAt,
        };
    }
}
