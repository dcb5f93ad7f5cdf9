using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Catalog.Admin.Accounts;

/// <summary>Where a request comes from, coarse enough to be kept: a person knows the own sessions by it, nobody is found by it.</summary>
public sealed record VisitorTrace(string Device, string Network)
{
    private const string UnknownDevice = "Thiết bị không rõ";

    /// <summary>What a browser calls itself → what people call it; the first that fits. Edge and Opera call themselves Chrome as well.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR", "Opera"), ("coc_coc", "Cốc Cốc"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static VisitorTrace Of(HttpContext context) => new(DeviceOf(context.Request.Headers.UserAgent.ToString()), NetworkOf(context.Connection.RemoteIpAddress));

    private static string DeviceOf(string agent)
    {
        var (browser, system) = (NameIn(Browsers, agent), NameIn(Systems, agent));
        return browser is null ? system ?? UnknownDevice : system is null ? browser : $"{browser} trên {system}";
    }

    private static string? NameIn((string Mark, string Name)[] table, string agent) => Array.Find(table, row => agent.Contains(row.Mark, StringComparison.OrdinalIgnoreCase)).Name;

    /// <summary>The first 24 bits of an IPv4 address, 48 of an IPv6 one: about what one subscriber or office has.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null) return "không rõ";
        if (IPAddress.IsLoopback(address)) return "máy này";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var (bytes, kept) = (address.GetAddressBytes(), address.AddressFamily == AddressFamily.InterNetwork ? 3 : 6);
        Array.Clear(bytes, kept, bytes.Length - kept);
        return $"{new IPAddress(bytes)}/{kept * 8}";
    }
}
