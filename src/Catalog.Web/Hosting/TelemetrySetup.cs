using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Catalog.Web.Hosting;

public static class TelemetrySetup
{
    private const string Service = "catalog";

    /// <summary>The standard variables (OTEL_EXPORTER_OTLP_ENDPOINT and its like): without an address nothing is collected and nothing leaves.</summary>
    private static readonly string[] Addresses = ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>What visitors leave in each request and no operator needs.</summary>
    private static readonly string[] Personal = ["url.query", "user_agent.original", "client.address", "network.peer.address"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!Array.Exists(Addresses, name => !string.IsNullOrEmpty(builder.Configuration[name]))) return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? Service, serviceVersion: ProgramVersion.Text))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation()
                .AddMeter("Npgsql", "Microsoft.EntityFrameworkCore").AddOtlpExporter())
            .WithTracing(traces => traces
                .AddAspNetCoreInstrumentation(options => options.EnrichWithHttpResponse = (activity, _) => Array.ForEach(Personal, name => activity.SetTag(name, null)))
                .AddHttpClientInstrumentation().AddSource("Npgsql").AddOtlpExporter());
    }
}
