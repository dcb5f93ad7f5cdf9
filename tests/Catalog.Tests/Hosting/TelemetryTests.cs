using System.Collections.Concurrent;
using System.Text;
using Catalog.TestSupport.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalog.Tests.Hosting;

/// <summary>Traces and metrics at a receiver of this test, as a collector would get them.</summary>
[Trait("Speed", "Slow")]
public sealed class TelemetryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler());

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Endpoint_Set_GetsRoutesAndFiguresButNoWordOfAVisitor()
    {
        var received = new ConcurrentDictionary<string, string>();
        var (traces, metrics) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, Cancellation);
            var text = Encoding.UTF8.GetString(body.ToArray());
            received.AddOrUpdate(signal, text, (_, before) => before + text);
            if (received[signal].Contains(signal == "traces" ? "tim-kiem" : "http.server.request.duration", StringComparison.Ordinal)) (signal == "traces" ? traces : metrics).TrySetResult();
            return Results.Ok();
        });
        await collector.StartAsync(Cancellation);
        await using var site = await ChildProgram.StartSiteAsync(folder.In("data"), new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        });

        using var request = new HttpRequestMessage(HttpMethod.Get, site.Url + "/tim-kiem?q=chuyenriengtu");
        request.Headers.TryAddWithoutValidation("User-Agent", "TrinhDuyetCuaToi/1");
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "198.51.100.77");
        using var answer = await client.SendAsync(request, Cancellation);
        await Task.WhenAll(traces.Task, metrics.Task).WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        Assert.All(received.Values, text =>
        {
            Assert.DoesNotContain("chuyenriengtu", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("TrinhDuyetCuaToi", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("198.51.100.77", text, StringComparison.Ordinal); // what the proxy before the site says
            Assert.DoesNotContain("client.address", text, StringComparison.Ordinal); // and the one that called
        });
        Assert.DoesNotContain("network.peer", received["traces"], StringComparison.Ordinal); // in metrics it is the server that the site calls
        Assert.Contains("catalog", received["traces"], StringComparison.Ordinal);
    }

    public void Dispose()
    {
        client.Dispose();
        folder.Dispose();
    }
}
