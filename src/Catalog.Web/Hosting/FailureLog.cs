using Microsoft.AspNetCore.Diagnostics;

namespace Catalog.Web.Hosting;

/// <summary>
/// Writes the number that a visitor reads out from an error page beside what happened, in the sentence and as the property
/// Reference. The route is logged, never the address: that holds what people search for.
/// </summary>
internal sealed partial class FailureLog(ILogger<FailureLog> log) : IExceptionHandler
{
    /// <returns>False: the answer is somebody else's.</returns>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // A body that is too large or broken is a fault of the sender.
        if (exception is not BadHttpRequestException)
        {
            var endpoint = httpContext.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
            Failed(exception, ErrorReference.Of(httpContext), httpContext.Request.Method, RouteOf(endpoint));
        }
        return ValueTask.FromResult(false);
    }

    /// <summary>Answers without an exception that bear a number too: time is up, search is not ready.</summary>
    public async Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError && context.Features.Get<IExceptionHandlerFeature>() is null
            && !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase))
        {
            var endpoint = context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint ?? context.GetEndpoint();
            Refused(context.Response.StatusCode, ErrorReference.Of(context), context.Request.Method, RouteOf(endpoint));
        }
    }

    private static string RouteOf(Endpoint? endpoint) => (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "-";

    [LoggerMessage(1030, LogLevel.Error, "Lỗi số {Reference} khi trả lời {Method} {Route}")]
    private partial void Failed(Exception exception, string reference, string method, string route);

    [LoggerMessage(1031, LogLevel.Information, "Trả lời {Status}, số {Reference}, cho {Method} {Route}")]
    private partial void Refused(int status, string reference, string method, string route);
}
