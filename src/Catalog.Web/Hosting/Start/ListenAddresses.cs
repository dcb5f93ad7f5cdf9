using Microsoft.AspNetCore.Http;

namespace Catalog.Web.Hosting.Start;

/// <summary>Where the site listens, from all the places in which the framework lets people say so.</summary>
public static class ListenAddresses
{
    public const string Default = "http://localhost:5080";

    /// <summary>As the server takes them: endpoints win over addresses, addresses over bare ports.</summary>
    public static IReadOnlyList<string> In(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        if (endpoints.Count > 0) return endpoints;
        var urls = Parts(configuration["urls"]);
        return urls.Length > 0 ? urls
            : [.. Parts(configuration["http_ports"]).Select(port => $"http://*:{port}"), .. Parts(configuration["https_ports"]).Select(port => $"https://*:{port}")];
    }

    public static bool HasHttps(IConfiguration configuration) => In(configuration).Any(IsHttps);

    /// <summary>Null where the site itself speaks no HTTPS, or on a port that is not known before it listens.</summary>
    public static int? HttpsPort(IConfiguration configuration)
    {
        foreach (var address in In(configuration).Where(IsHttps))
        {
            if (TryParse(address) is { Port: > 0 and var port }) return port;
        }
        return null;
    }

    /// <summary>Null for a text that is no address.</summary>
    public static BindingAddress? TryParse(string text)
    {
        try
        {
            return BindingAddress.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsHttps(string address) => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string[] Parts(string? text) => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
