using Microsoft.AspNetCore.Http.Features;

namespace Catalog.Web.Hosting;

public static class HeadRequests
{
    /// <summary>HEAD answers as GET does, without the body: routes that name GET would answer 405.</summary>
    public static void UseHeadAsGet(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        context.Request.Method = HttpMethods.Get;
        var silent = new StreamResponseBodyFeature(Stream.Null);
        context.Features.Set<IHttpResponseBodyFeature>(silent);
        try
        {
            await next(context);
            await silent.CompleteAsync();
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Features.Set(body);
        }
    });
}
