using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Catalog.Web.Hosting;

public static class BodyLimit
{
    /// <summary>A body that says beforehand that it is too large gets its page before a byte is read; one that does not say so ends while it is read.</summary>
    public static void UseBodyLimit(this WebApplication app) => app.Use((context, next) =>
    {
        var isErrorPage = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        if (isErrorPage || !(context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)) return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });
}
