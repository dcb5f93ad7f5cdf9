using System.Text.Encodings.Web;
using System.Text.Unicode;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace Catalog.Web.Hosting;

public static class PagesSetup
{
    /// <summary>MVC in feature folders, and components rendered on the server.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(options => BindingMessages.Translate(options.ModelBindingMessageProvider));
        services.AddRazorComponents();
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        // Vietnamese stays readable in the HTML instead of becoming &#x1EED;
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }

    /// <summary>A page that is kept is looked at all the same.</summary>
    public static void UseKeptPages(this WebApplication app)
    {
        app.UseViewCounting();
        app.UseOutputCache();
        app.UseMiddleware<PageTags>();
    }

    /// <summary>In memory, in each process; what another one changes is followed.</summary>
    public static IServiceCollection AddKeptPages(this IServiceCollection services) =>
        services.AddSingleton<PageVersion>().AddHostedService<PageVersionFollower>().AddOutputCache(options =>
        {
            (options.SizeLimit, options.MaximumBodySize) = (KeptPages.AllBytes, KeptPages.PageBytes);
            options.AddBasePolicy(policy => policy.AddPolicy<KeptPages>(), excludeDefaultPolicy: true);
        });
}
