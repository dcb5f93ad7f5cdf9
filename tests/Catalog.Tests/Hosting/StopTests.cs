using System.Net;
using Catalog.TestSupport.Processes;

namespace Catalog.Tests.Hosting;

/// <summary>SIGTERM while requests are in flight: first "not ready", then no new ones, and none that was taken is dropped.</summary>
[Trait("Speed", "Slow")]
public sealed class StopTests : IDisposable
{
    private const int Clients = 8;
    private const int RequestsBefore = 40;

    private readonly TemporaryFolder folder = new();
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly TaskCompletionSource warm = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int answered;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stop_WithRequestsInFlight_DropsNone_AndSaysBeforehandThatItIsNotReady()
    {
        await using var site = await ChildProgram.StartSiteAsync(folder.Path, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Proxy__Known"] = "127.0.0.1",
            ["Limits__DrainSeconds"] = "2",
        });
        var clients = Enumerable.Range(0, Clients).Select(_ => AskUntilRefusedAsync(site.Url)).ToList();
        await warm.Task.WaitAsync(TimeSpan.FromMinutes(1), Token);

        var stopping = site.StopAsync();
        var atStop = answered;
        var ready = await LastReadyAsync(site.Url);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready);
        Assert.Equal(0, await stopping);
        Assert.Empty((await Task.WhenAll(clients)).OfType<string>());
        Assert.True(answered > atStop, "nothing was asked while it stopped");
    }

    public void Dispose()
    {
        http.Dispose();
        folder.Dispose();
    }

    /// <returns>Null when the site no longer took new connections; else what went wrong with a request it had taken.</returns>
    private async Task<string?> AskUntilRefusedAsync(string url)
    {
        while (true)
        {
            try
            {
                using var answer = await GetAsync(url + "/");
                var body = await answer.Content.ReadAsStringAsync(Token);
                if (answer.StatusCode != HttpStatusCode.OK || !body.Contains("</html>", StringComparison.Ordinal)) return $"{answer.StatusCode}, {body.Length} characters";
                if (Interlocked.Increment(ref answered) == RequestsBefore) warm.TrySetResult();
            }
            catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
            {
                return null;
            }
            catch (HttpRequestException exception)
            {
                return exception.Message;
            }
        }
    }

    /// <summary>The first "not ready", or the last answer before nobody listened.</summary>
    private async Task<HttpStatusCode> LastReadyAsync(string url)
    {
        var last = HttpStatusCode.OK;
        try
        {
            while (last == HttpStatusCode.OK)
            {
                using var answer = await GetAsync(url + "/health/ready");
                last = answer.StatusCode;
            }
        }
        catch (HttpRequestException)
        {
            // Nobody listens any more.
        }
        return last;
    }

    private async Task<HttpResponseMessage> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return await http.SendAsync(request, Token);
    }
}
