using Catalog.Admin.Accounts;
using Catalog.Core.Records;
using Catalog.Web.Hosting.Settings;
using Catalog.Web.Hosting.Start;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HttpsPolicy;

namespace Catalog.Web.Hosting;

public static class SecuritySetup
{
    private const string FormCookie = "catalog-form";
    private const string DashboardStyle = "z7zcnw/4WalZqx+PrNaRnoeLz/G9WXuFqV1WCJ129sg=";
    private const int DefaultHttpsPort = 443;
    private const int TwoYears = 63_072_000;

    public static void AddSecurity(this WebApplicationBuilder builder, CatalogSettings settings)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.AddAntiforgery(options => Configure(options, isDevelopment));
        builder.Services.Configure<HttpsRedirectionOptions>(options =>
        {
            options.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;
            options.HttpsPort = settings.Site.BaseAddress is { } address && address.Scheme == Uri.UriSchemeHttps ? address.Port
                : ListenAddresses.HasHttps(builder.Configuration) ? ListenAddresses.HttpsPort(builder.Configuration)
                : DefaultHttpsPort; // of the server before this one
        });
    }

    /// <summary>On every answer: pages, files, errors, redirects.</summary>
    public static void UseSecurity(this WebApplication app)
    {
        var site = app.Services.GetRequiredService<SiteOptions>();
        var (isDevelopment, pathBase) = (app.Environment.IsDevelopment(), site.PathBase);
        Area AreaOf(HttpContext context) =>
            IsIn(context, pathBase + JobHosting.Dashboard) ? Area.Dashboard
            : IsIn(context, pathBase + MediaHosting.Path) || IsIn(context, pathBase + MediaHosting.Scans) ? Area.Media
            : context.Request.Path.Equals(pathBase + CatalogLinks.Scan, StringComparison.OrdinalIgnoreCase) ? Area.Scan
            : context.Request.Path.Equals(pathBase + CatalogLinks.Outlets, StringComparison.OrdinalIgnoreCase) ? Area.Map
            : Area.Pages;
        foreach (var area in Enum.GetValues<Area>()) app.UseWhen(context => AreaOf(context) == area, pages => pages.UseSecurityHeaders(Headers(isDevelopment, area, site.MapTiles)));
        app.Use(RefuseForeignMethodsAsync);
    }

    private static bool IsIn(HttpContext context, string path) => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);

    /// <summary>Health is asked from inside the machine or container, past the proxy that speaks HTTPS.</summary>
    public static void UseHttps(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase), site => site.UseHttpsRedirection());
    }

    /// <summary>After routing. The gate first: the tokens of forms belong to the person it lets in.</summary>
    public static void UseGateAndForms(this WebApplication app)
    {
        app.UseStaffGate(visitor => app.Environment.IsDevelopment() && visitor.IsFromThisMachine());
        app.UseAntiforgery();
    }

    /// <summary>In Development the site speaks plain HTTP, over which browsers refuse a __Host- or Secure cookie.</summary>
    private static void Configure(AntiforgeryOptions options, bool isDevelopment)
    {
        options.Cookie.Name = isDevelopment ? FormCookie : "__Host-" + FormCookie;
        options.Cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.None : CookieSecurePolicy.Always;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.HttpOnly = true;
        options.Cookie.Path = "/";
        options.SuppressXFrameOptionsHeader = true; // set below, on every answer
    }

    private enum Area
    {
        Pages,

        /// <summary>The one page that may look through the camera.</summary>
        Scan,

        /// <summary>The one page with a map whose ground may come from elsewhere.</summary>
        Map,

        /// <summary>Of the queues: it draws with style attributes, one style element and an icon within the page.</summary>
        Dashboard,

        /// <summary>Files that came from outside: even if a browser took one for a page, it could do nothing.</summary>
        Media,
    }

    private static HeaderPolicyCollection Headers(bool isDevelopment, Area area, string? mapTiles)
    {
        var policies = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginEmbedderPolicy(policy => policy.RequireCorp())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicy(policy => // named one by one: browsers complain on every page about features they do not know
            {
                if (area == Area.Scan) policy.AddCamera().Self();
                else policy.AddCamera().None();
                policy.AddMicrophone().None();
                policy.AddGeolocation().None();
                policy.AddPayment().None();
                policy.AddUsb().None();
                policy.AddMidi().None();
                policy.AddGyroscope().None();
                policy.AddAccelerometer().None();
                policy.AddMagnetometer().None();
            })
            .RemoveServerHeader()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddScriptSrc().Self();
                var (styles, images) = (policy.AddStyleSrc().Self(), policy.AddImgSrc().Self());
                if (area == Area.Dashboard)
                {
                    styles.WithHash256(DashboardStyle);
                    policy.AddStyleSrcAttr().UnsafeInline();
                    images.Data();
                }
                if (area == Area.Map && mapTiles is not null) images.From(new Uri(mapTiles[..mapTiles.IndexOf('{', StringComparison.Ordinal)]).GetLeftPart(UriPartial.Authority));
                if (area == Area.Media) policy.AddSandbox();
                policy.AddFontSrc().Self();
                policy.AddConnectSrc().Self();
                policy.AddManifestSrc().Self();
                policy.AddFormAction().Self();
                policy.AddObjectSrc().None();
                policy.AddBaseUri().None();
                policy.AddFrameAncestors().None();
                if (!isDevelopment) policy.AddUpgradeInsecureRequests();
            });
        return isDevelopment ? policies : policies.AddStrictTransportSecurityMaxAgeIncludeSubDomains(TwoYears);
    }

    /// <summary>TRACE echoes cookies and nothing here needs CONNECT: both end before any endpoint sees them.</summary>
    private static Task RefuseForeignMethodsAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Method is not ("TRACE" or "TRACK" or "CONNECT")) return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
