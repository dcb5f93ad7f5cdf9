using System.Globalization;
using Catalog.Admin.Accounts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OutputCaching;

namespace Catalog.Web.Hosting;

/// <summary>
/// Which pages are kept for the next visitor: whole public pages without a query, for a minute at most and only until
/// something changes. Nothing on them is of one visitor, so one copy serves all.
/// </summary>
internal sealed class KeptPages(PageVersion version, TimeProvider clock) : IOutputCachePolicy
{
    public const long AllBytes = 64 << 20, PageBytes = 1 << 19;

    /// <summary>What depends on the time of day, such as "đang mở cửa" or the last day of a certificate, is never older.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>Under the back office nothing is for all, whatever a controller there may answer.</summary>
    public static bool IsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments(StaffGate.Path, StringComparison.OrdinalIgnoreCase) && context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not null;

    public static bool MayBeKept(HttpResponse response) =>
        response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type } && type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) && response.Headers.SetCookie.Count == 0;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var isKept = IsPage(context.HttpContext) && !context.HttpContext.Request.QueryString.HasValue;
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = isKept;
        if (!isKept) return ValueTask.CompletedTask;
        context.ResponseExpirationTimeSpan = Kept;
        context.CacheVaryByRules.VaryByValues["state"] = string.Create(CultureInfo.InvariantCulture, $"{version.Current} {clock.GetUtcNow().Ticks / Kept.Ticks}");
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        if (!MayBeKept(context.HttpContext.Response)) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
