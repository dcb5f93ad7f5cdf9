using System.CommandLine;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Commands;

/// <summary>The services of the site without the site, for a verb.</summary>
internal static class CommandHost
{
    public static WebApplication Create(ParseResult parsed)
    {
        var builder = ProgramBuilder.Create(CommandLine.Settings(parsed));
        builder.AddCatalogLogging();
        var settings = builder.AddSettings(serves: false);
        builder.Services.AddCatalogData(settings);
        DataFolder.Prepare(settings.Data);
        return builder.Build();
    }
}
