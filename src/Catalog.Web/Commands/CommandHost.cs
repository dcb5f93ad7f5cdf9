using System.CommandLine;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Commands;

/// <summary>The services of the site without the site, for a verb.</summary>
internal static class CommandHost
{
    public static WebApplication Create(ParseResult parsed)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = CommandLine.Settings(parsed),
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.AddCatalogLogging();
        var settings = builder.AddSettings();
        builder.Services.AddCatalogData(settings);
        DataFolder.Prepare(settings.Data);
        return builder.Build();
    }
}
