using Catalog.Admin;
using Catalog.Indexer.Media;
using Catalog.Web.Commands;
using Catalog.Web.Features;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Start;

if (args is [ImageWorker.Switch, .. var work]) return ImageWorker.Run(work);
if (CommandLine.IsMeant(args)) return await CommandLine.RunAsync(args);
try
{
    var builder = ProgramBuilder.Create(args);
    builder.AddCatalogLogging();
    builder.AddTelemetry();
    var settings = builder.AddSettings(serves: true);
    builder.AddLimits(settings.Limits);
    builder.AddSecurity(settings);
    builder.Services.AddCatalogData(settings)
        .AddSearch(settings)
        .AddJobHosting(settings)
        .AddErrors()
        .AddHealth()
        .AddPages()
        .AddKeptPages()
        .AddFeatures()
        .AddAdmin(ProgramVersion.Text);
    builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);

    await using var app = builder.Build();
    app.UseKnownProxies(settings.Proxy);
    app.UseSecurity();
    app.UseKnownHosts(settings.Site);
    app.UseHttps();
    app.UsePathBase(settings.Site.PathBase);
    app.UseHeadAsGet();
    app.UseErrors();
    app.UseBodyLimit();
    app.UseAreas(settings.Process.Roles);
    app.UseRouting();
    app.UseLimits();
    app.UseGateAndForms();
    app.UseKeptPages();
    app.MapStaticAssets();
    app.MapHealth();
    app.MapMedia();
    app.MapFeatures();
    app.MapRazorComponents<AdminApp>();

    using var turn = await app.PrepareAsync(settings);
    app.MapJobDashboard(settings);
    await app.RunAsync();
    return (int)ExitCode.Done;
}
catch (StartException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return (int)exception.Code;
}

public sealed partial class Program;
