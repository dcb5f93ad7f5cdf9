using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalog.Web.Hosting;

public static class LoggingSetup
{
    /// <summary>
    /// Lines for people in Development, JSON with readable Vietnamese elsewhere. Addresses of requests hold what people
    /// search for, which is personal, so the framework's request lines stay off (appsettings.json) and nobody adds them.
    /// </summary>
    public static void AddCatalogLogging(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
            return;
        }
        builder.Logging.AddJsonConsole(options =>
        {
            options.IncludeScopes = true;
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            options.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });
    }
}
