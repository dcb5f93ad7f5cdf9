using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Web.Features.Calendars;
using Catalog.Web.Features.Certificates;
using Catalog.Web.Features.Codes;
using Catalog.Web.Features.Compare;
using Catalog.Web.Features.Exports;
using Catalog.Web.Features.Fairs;
using Catalog.Web.Features.Feeds;
using Catalog.Web.Features.Home;
using Catalog.Web.Features.Honours;
using Catalog.Web.Features.LinkedData;
using Catalog.Web.Features.Offline;
using Catalog.Web.Features.Outlets;
using Catalog.Web.Features.Places;
using Catalog.Web.Features.Producers;
using Catalog.Web.Features.Products;
using Catalog.Web.Features.Scan;
using Catalog.Web.Features.Shared;
using Catalog.Web.Features.Sitemaps;
using Catalog.Web.Features.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features;

/// <summary>What the pages and the API need, one line each.</summary>
public static class FeaturesSetup
{
    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCascadingValue(scope => new SitePath(scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.PathBase.Value ?? ""));
        services.Configure<MvcOptions>(options => options.Filters.Add<SearchUnavailableFilter>());
        services.PostConfigure<ProblemDetailsOptions>(Problems.NameThem);
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Sổ hàng Việt: dữ liệu mở", Version = "1", Description = "Tìm và gợi ý trên toàn bộ sổ. Địa chỉ trong câu trả lời bắt đầu từ gốc của trang." };
            document.Servers?.Clear(); // the snapshot must not depend on where the site runs
            return Task.CompletedTask;
        }));
        services.AddSingleton<MarkdownRenderer>();
        services.AddSingleton<LayoutMemory>();
        services.AddScoped<LayoutQuery>();
        services.AddScoped<SiteAddress>();
        services.AddScoped<ShareCardQuery>();
        services.AddScoped<ProductRowQuery>();
        services.AddScoped<ProductListQuery>();
        services.AddScoped<SearchPages>();
        services.AddScoped<ProductPageQuery>();
        services.AddScoped<HomeFigureQuery>();
        services.AddScoped<HomePageQuery>();
        services.AddScoped<WhereToBuyQuery>();
        services.AddScoped<ComparePageQuery>();
        services.AddScoped<CodePageQuery>();
        services.AddScoped<ProducerRowQuery>();
        services.AddScoped<ProducerPageQuery>();
        services.AddScoped<CertificateRegisterQuery>();
        services.AddScoped<HonourRegisterQuery>();
        services.AddScoped<OutletLineQuery>();
        services.AddScoped<OutletSelection>();
        services.AddScoped<OutletPageQuery>();
        services.AddSingleton<SiteTexts>();
        services.AddSingleton<SiteScripts>();
        services.AddScoped<ScannedCodeQuery>();
        services.AddScoped<PlacePageQuery>();
        services.AddScoped<FairListQuery>();
        services.AddScoped<FairPageQuery>();
        services.AddScoped<FairMoveQuery>();
        services.AddScoped<FairCalendarQuery>();
        services.AddFeeds();
        services.AddLinkedData();
        services.AddScoped<SitemapQuery>();
        services.AddScoped<ProductExportQuery>();
        services.AddScoped<OfflinePackQuery>();
        return services;
    }

    public static void MapFeatures(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapControllers().WithStaticAssets();
        endpoints.MapOpenApi("/openapi/{documentName}.json");
    }
}
