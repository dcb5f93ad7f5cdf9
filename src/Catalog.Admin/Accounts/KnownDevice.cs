using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Catalog.Admin.Accounts;

/// <summary>Remembers a browser in which an account signed in, so that strangers who guess cannot use up its attempts. It lets nobody in.</summary>
public sealed class KnownDevice(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("accounts.device");
    private readonly bool isSecure = !environment.IsDevelopment();

    private string Name => isSecure ? "__Host-catalog-device" : "catalog-device";

    /// <param name="mail">Normalized.</param>
    /// <returns>Null when this browser has not signed in with this mail address.</returns>
    public string? Find(HttpContext context, string mail)
    {
        if (context.Request.Cookies[Name] is not { Length: < 1000 } cookie) return null;
        try
        {
            var parts = protector.Unprotect(cookie).Split(' ');
            return parts[0] == Secrets.Digest(mail) ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Remember(HttpContext context, string mail) => context.Response.Cookies.Append(
        Name,
        protector.Protect($"{Secrets.Digest(mail)} {Find(context, mail) ?? Secrets.Create()}"),
        new CookieOptions { Path = "/", HttpOnly = true, Secure = isSecure, SameSite = SameSiteMode.Lax, MaxAge = Kept, IsEssential = true });
}
