using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Catalog.Admin.Accounts;

/// <summary>The key of a session in the browser. In Development the site speaks plain HTTP, over which browsers refuse a __Host- or Secure cookie.</summary>
public sealed class SessionCookie(IHostEnvironment environment)
{
    private readonly bool isSecure = !environment.IsDevelopment();

    public string Name => isSecure ? "__Host-catalog-session" : "catalog-session";

    public string? Read(HttpContext context) => context.Request.Cookies[Name];

    public void Write(HttpContext context, string key) => context.Response.Cookies.Append(Name, key, Options());

    public void Delete(HttpContext context) => context.Response.Cookies.Delete(Name, Options());

    /// <summary>Lax: a link in a mail opens the page it names, signed in; no other site can send a form in the person's name.</summary>
    private CookieOptions Options() => new() { Path = "/", HttpOnly = true, Secure = isSecure, SameSite = SameSiteMode.Lax, IsEssential = true };
}
