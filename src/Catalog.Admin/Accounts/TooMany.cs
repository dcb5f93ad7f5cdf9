using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Catalog.Admin.Accounts;

/// <summary>Tells people and programs to wait.</summary>
internal static class TooMany
{
    public static string Say(HttpContext context, TimeSpan wait)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return $"Đã thử quá nhiều lần từ nơi này. Hãy chờ {Words(wait)} rồi thử lại.";
    }

    private static string Words(TimeSpan wait) => wait <= TimeSpan.FromMinutes(1) ? "một phút" : wait <= TimeSpan.FromHours(1) ? $"{Math.Ceiling(wait.TotalMinutes):0} phút" : $"{Math.Ceiling(wait.TotalHours):0} giờ";
}

internal static class PasskeyScript
{
    /// <summary>The only script of the back office's own: without it everything works but passkeys.</summary>
    public const string Path = "/_content/Catalog.Admin/passkey.js";
}
