using Catalog.Web.Hosting.Settings;
using Microsoft.AspNetCore.HttpOverrides;

namespace Catalog.Web.Hosting;

public static class ProxySetup
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "Via", "X-Real-IP"];

    /// <summary>The visitor's address and scheme as the configured proxies report them; nobody else is believed.</summary>
    public static void UseKnownProxies(this WebApplication app, ProxyOptions proxy)
    {
        if (proxy.Known.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxy.Known) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    /// <summary>Asked on this machine itself, by a name of this machine, through no proxy that could be standing in for the whole world.</summary>
    public static bool IsFromThisMachine(this HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && System.Net.IPAddress.IsLoopback(address) && context.Request.Host.IsLoopbackName()
        && !context.Request.Headers.Keys.Any(name => ForwardingHeaders.Contains(name, StringComparer.OrdinalIgnoreCase)
            || name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase));
}
