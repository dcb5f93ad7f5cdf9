using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Hosting;

/// <summary>Which names the site answers to. A foreign name in front of it is a trick: a poisoned cache, or a page that rebinds its own name to this machine.</summary>
public static partial class HostSetup
{
    private const string AnyHost = "*";

    /// <summary>AllowedHosts as configured; else, outside Development, the name of Site:BaseAddress. Health is asked by address, from inside.</summary>
    public static void UseKnownHosts(this WebApplication app, SiteOptions site)
    {
        var configured = (app.Configuration["AllowedHosts"] ?? AnyHost).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        IList<Microsoft.Extensions.Primitives.StringSegment> names = configured is not [AnyHost] ? [.. configured]
            : app.Environment.IsDevelopment() || site.BaseAddress is null ? [AnyHost] : [site.BaseAddress.Host];
        if (names.Contains(AnyHost)) return;
        var wasTold = 0;
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) || HostString.MatchesAny(context.Request.Host.Host, names)) return next(context);
            if (Interlocked.Exchange(ref wasTold, 1) == 0) ForeignHost(app.Logger, context.Request.Host.Host, string.Join(", ", names));
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "text/plain; charset=utf-8";
            return context.Response.WriteAsync("Địa chỉ này không phải của trang.", context.RequestAborted);
        });
    }

    /// <summary>Names that no name server can point elsewhere.</summary>
    public static bool IsLoopbackName(this HostString host) =>
        host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (System.Net.IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));

    [LoggerMessage(1020, LogLevel.Warning, "Từ chối yêu cầu hỏi máy {Host}: trang chỉ trả lời cho {Known}. Máy chủ đứng trước phải chuyển nguyên tiêu đề Host (nginx: proxy_set_header Host $host). Chỉ ghi một lần.")]
    private static partial void ForeignHost(ILogger log, string host, string known);
}
