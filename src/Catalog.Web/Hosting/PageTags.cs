using System.IO.Hashing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace Catalog.Web.Hosting;

/// <summary>
/// Each public page says under which tag it is; whoever has that one is told so instead of getting it again. A browser asks
/// every time, so it never shows a certificate longer than the site does.
/// </summary>
internal sealed class PageTags(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!KeptPages.IsPage(context))
        {
            await next(context);
            return;
        }
        var (response, network) = (context.Response, context.Response.Body);
        await using var body = new PageBuffer(response, network);
        response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = network;
        }
        if (body.Page is not { } page || Tag(context, page)) return;
        response.ContentLength = page.Length;
        page.Position = 0;
        await page.CopyToAsync(network, context.RequestAborted);
    }

    /// <returns>Whether nothing is left to send.</returns>
    private static bool Tag(HttpContext context, MemoryStream page)
    {
        var headers = context.Response.Headers;
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(XxHash128.Hash(page.GetBuffer().AsSpan(0, (int)page.Length)))}\"");
        headers.ETag = tag.ToString();
        headers.CacheControl = "public, no-cache";
        // What the cache of this site keeps it compares itself, and it has to be given the page for that.
        if (context.Features.Get<IOutputCacheFeature>()?.Context.AllowCacheStorage == true || !IsKnown(context.Request, tag)) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        context.Response.ContentType = null;
        return true;
    }

    private static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known) && known.Any(one => one.Compare(tag, useStrongComparison: false) || one.Tag == "*");
}
