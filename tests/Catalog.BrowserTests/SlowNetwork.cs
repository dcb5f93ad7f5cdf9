using System.Text.Json;
using Microsoft.Playwright;

namespace Catalog.BrowserTests;

/// <summary>The network of one page as a phone has it at the edge of a cell.</summary>
public sealed class SlowNetwork : IAsyncDisposable
{
    private const int Latency = 300, Down = 50_000, Up = 15_000; // bytes a second
    private readonly ICDPSession session;

    private SlowNetwork(ICDPSession session) => this.session = session;

    public static async Task<SlowNetwork> BeginAsync(IPage page)
    {
        var network = new SlowNetwork(await page.Context.NewCDPSessionAsync(page));
        await network.session.SendAsync("Network.enable");
        await network.ReturnAsync();
        return network;
    }

    /// <summary>Nothing gets through, what is under way neither.</summary>
    public Task DropAsync() => SetAsync(isOffline: true);

    public Task ReturnAsync() => SetAsync(isOffline: false);

    public async ValueTask DisposeAsync() => await session.DetachAsync();

    private Task<JsonElement?> SetAsync(bool isOffline) => session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
    {
        ["offline"] = isOffline, ["latency"] = Latency, ["downloadThroughput"] = Down, ["uploadThroughput"] = Up,
    });
}
