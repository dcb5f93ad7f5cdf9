using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Web.Features.Home;
using Catalog.Web.Features.Outlets;
using Catalog.Web.Features.Products;
using Catalog.Web.Features.Shared;

namespace Catalog.Web.Features;

/// <summary>What the pages and the API need, one line each.</summary>
public static class FeaturesSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCascadingValue(scope => new SitePath(scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.PathBase.Value ?? ""));
        services.PostConfigure<ProblemDetailsOptions>(Problems.NameThem);
        services.AddOpenApi("v1");
        services.AddSingleton<MarkdownRenderer>();
        services.AddSingleton<LayoutMemory>();
        services.AddScoped<LayoutQuery>();
        services.AddScoped<ProductRowQuery>();
        services.AddScoped<SearchPages>();
        services.AddScoped<ProductPageQuery>();
        services.AddScoped<HomePageQuery>();
        services.AddScoped<OutletPageQuery>();
        return services;
    }

    public static void MapFeatures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapControllers().WithStaticAssets();
        endpoints.MapOpenApi("/openapi/{documentName}.json");
    }
}
