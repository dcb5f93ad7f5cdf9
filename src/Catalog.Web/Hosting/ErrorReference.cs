using System.Diagnostics;

namespace Catalog.Web.Hosting;

/// <summary>The number on an error page: the start of the trace id, by which the log lines of the request are found.</summary>
public static class ErrorReference
{
    public static string Of(HttpContext context)
    {
        var trace = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpActivityFeature>()?.Activity?.TraceId.ToHexString()
            ?? Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        return trace[..Math.Min(10, trace.Length)].ToUpperInvariant();
    }
}
