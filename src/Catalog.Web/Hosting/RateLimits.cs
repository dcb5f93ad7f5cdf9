using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Hosting;

/// <summary>How often one visitor may ask for what costs much; the address counts as the known proxies report it.</summary>
public static class RateLimits
{
    public const string Export = "export";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services, LimitOptions limits) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Export, context => RateLimitPartition.GetFixedWindowLimiter(
            VisitorOf(context.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = limits.ExportsPerMinute, Window = Window }));
    });

    /// <summary>One customer of a network has 2⁶⁴ addresses of IPv6: the first half names him.</summary>
    private static string VisitorOf(IPAddress? address) =>
        address is null ? ""
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4().ToString()
        : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
        : address.ToString();
}
