using System.Diagnostics;
using System.Text.Json;

namespace Catalog.Benchmarks.Search;

/// <summary>What the process of a server on this machine holds of its memory.</summary>
internal static class ServerMemory
{
    /// <returns>Bytes.</returns>
    public static async Task<long> OfAsync(Uri node)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(node, "/_nodes/_local/process"));
        using var answer = await http.SendAsync(request, default);
        var nodes = JsonSerializer.Deserialize<JsonElement>(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).GetProperty("nodes");
        using var process = Process.GetProcessById(nodes.EnumerateObject().First().Value.GetProperty("process").GetProperty("id").GetInt32());
        return process.WorkingSet64;
    }
}
