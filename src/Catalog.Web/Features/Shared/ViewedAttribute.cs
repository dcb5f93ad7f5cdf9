using Catalog.Core.Popularity;
using Catalog.Core.Records;

namespace Catalog.Web.Features.Shared;

/// <summary>On an action whose {address} names a record: that somebody looked at it is counted, also where the page was kept.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ViewedAttribute(RecordType type) : Attribute
{
    public RecordType Type => type;
}

public static class ViewCounting
{
    /// <summary>What says of itself that it is a program.</summary>
    private static readonly string[] Programs = ["bot", "crawl", "spider", "slurp", "preview", "monitor", "curl", "wget", "python"];

    /// <summary>After routing, before kept pages.</summary>
    public static void UseViewCounting(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified) || context.GetEndpoint()?.Metadata.GetMetadata<ViewedAttribute>() is not { } viewed || !IsSomebody(context.Request)) return;
        if (SlugKey.Read(context.GetRouteValue("address") as string ?? "").Id is { } id) context.RequestServices.GetRequiredService<ViewTally>().Add(new SubjectRef(viewed.Type, id));
    });

    /// <summary>A person who asked for the page, and not a browser that only fetches ahead.</summary>
    private static bool IsSomebody(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers["Sec-Purpose"].Count == 0 && request.Headers.UserAgent.ToString() is { Length: > 0 } agent
        && !Array.Exists(Programs, word => agent.Contains(word, StringComparison.OrdinalIgnoreCase));
}
