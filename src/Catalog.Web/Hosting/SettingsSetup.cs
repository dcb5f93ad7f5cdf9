using Catalog.Web.Hosting.Settings;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;

namespace Catalog.Web.Hosting;

public static class SettingsSetup
{
    /// <summary>
    /// appsettings.json → appsettings.{Environment}.json → user secrets (Development) → one file a setting in
    /// Data:SecretsFolder → environment → command line. Later ones win.
    /// </summary>
    /// <param name="serves">Whether the site is started; a verb of the command line listens nowhere.</param>
    public static CatalogSettings AddSettings(this WebApplicationBuilder builder, bool serves)
    {
        if (builder.Configuration["Data:SecretsFolder"] is { Length: > 0 } folder && Directory.Exists(folder))
        {
            var sources = builder.Configuration.Sources;
            var environment = sources.Index().Last(source => source.Item is EnvironmentVariablesConfigurationSource { Prefix: null or "" }).Index;
            Start.SecretFiles.Check(folder);
            sources.Insert(environment, new KeyPerFileConfigurationSource { FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)) });
        }
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any()
            && string.IsNullOrEmpty(builder.Configuration["http_ports"]) && string.IsNullOrEmpty(builder.Configuration["https_ports"]))
        {
            builder.WebHost.UseUrls(Start.ListenAddresses.Default);
        }
        var settings = CatalogSettings.Read(builder.Configuration, builder.Environment, serves);
        settings.Register(builder.Services);
        return settings;
    }
}
