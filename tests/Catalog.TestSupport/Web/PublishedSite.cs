using Catalog.TestSupport.Processes;
using Xunit;

namespace Catalog.TestSupport.Web;

/// <summary>
/// The output of <c>dotnet publish</c> with the sample province, run in Production behind a proxy. A build folder would not
/// do: there the compressed style sheets and scripts have no content, and nothing reports it.
/// </summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private static readonly string? Published = Environment.GetEnvironmentVariable("CATALOG_PUBLISHED");
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3); // two busy processors
    private readonly TemporaryFolder folder = new();
    private readonly HttpMessageInvoker client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private ChildProgram? site;

    /// <summary>Publishing takes minutes where nothing was built: test.sh does it, a test does not.</summary>
    public static void SkipIfMissing() =>
        Assert.SkipWhen(string.IsNullOrEmpty(Published), "No published program: run ./test.sh, or set CATALOG_PUBLISHED to the folder that dotnet publish wrote");

    public async ValueTask InitializeAsync()
    {
        if (string.IsNullOrEmpty(Published)) return; // a fixture that skips counts as failed: the tests ask
        var program = Path.Combine(Published, "Catalog.Web.dll");
        var settings = new Dictionary<string, string> { ["Data__Folder"] = folder.Path, ["Proxy__Known"] = "127.0.0.1", ["ASPNETCORE_ENVIRONMENT"] = "Production" };
        var loaded = await ChildProgram.RunAsync([program, "sample", "--load"], settings, program: "dotnet", Patience);
        if (loaded.ExitCode != 0) throw new InvalidOperationException($"No sample: {loaded.ExitCode}\n{loaded.Output}\n{loaded.Error}");
        site = await ChildProgram.StartSiteAsync(folder.Path, settings, program);
        await ReadyAsync();
    }

    /// <summary>As the web server with HTTPS before the site asks.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string? encoding = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(site!.Url), path));
        request.Headers.Add("X-Forwarded-Proto", "https");
        if (encoding is not null) request.Headers.AcceptEncoding.Add(new(encoding));
        return await client.SendAsync(request, cancellationToken);
    }

    /// <summary>Until the index holds the sample.</summary>
    private async Task ReadyAsync()
    {
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        using var limit = new CancellationTokenSource(Patience);
        while (await look.WaitForNextTickAsync(limit.Token))
        {
            using var answer = await GetAsync("/health/ready", null, limit.Token);
            if (answer.IsSuccessStatusCode) return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
        client.Dispose();
        folder.Dispose();
    }
}
