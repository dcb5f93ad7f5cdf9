using System.CommandLine;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;
using Catalog.Web.Hosting.Start;
using Microsoft.Extensions.Logging.Console;

namespace Catalog.Web.Commands;

/// <summary>The services of the site without the site, for a verb.</summary>
internal static class CommandHost
{
    /// <param name="more">What this verb needs beside the data.</param>
    public static WebApplication Create(ParseResult parsed, Action<IServiceCollection, CatalogSettings>? more = null)
    {
        var builder = ProgramBuilder.Create(CommandLine.Settings(parsed));
        builder.AddCatalogLogging();
        // What a script reads is the result alone.
        if (parsed.GetResult(JobCommand.Json) is { Implicit: false }) builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        var settings = builder.AddSettings(serves: false);
        builder.Services.AddCatalogData(settings);
        more?.Invoke(builder.Services, settings);
        DataFolder.Prepare(settings);
        return builder.Build();
    }
}
