using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Admin.Accounts;

/// <summary>
/// The only way into the back office. Everything under it is closed unless its route names what it needs and the person
/// has it; only the pages for signing in are open. Outside it nobody is looked up, so public pages are the same for all.
/// </summary>
/// <param name="isOpenUntilAccounts">Whether this visitor may come in as long as there is no account at all.</param>
public sealed class StaffGate(RequestDelegate next, Func<HttpContext, bool> isOpenUntilAccounts, TimeProvider clock)
{
    public const string Path = "/quan-tri", SignInPath = Path + "/dang-nhap", ConfirmPath = Path + "/xac-nhan";

    /// <summary>How long having shown who one is counts for sensitive acts.</summary>
    public static readonly TimeSpan Confirmed = TimeSpan.FromMinutes(15);

    private volatile bool hasAccounts;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }
        context.Response.Headers.CacheControl = "no-cache, no-store"; // as antiforgery wants it, or it complains on every page
        var person = await FindAsync(context);
        if (person is not null)
        {
            context.RequestServices.GetRequiredService<CurrentPerson>().Set(person);
            context.User = Principal(person);
        }
        switch (Decide(context, person))
        {
            case Answer.Enter:
                await next(context);
                break;
            case Answer.SignIn:
                Send(context, SignInPath);
                break;
            case Answer.Confirm:
                Send(context, ConfirmPath);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                break;
        }
    }

    private enum Answer
    {
        Refuse,
        Enter,
        SignIn,
        Confirm,
    }

    private Answer Decide(HttpContext context, Person? person)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null) return Answer.Enter;
        if (person is null) return Answer.SignIn;
        if (endpoint is null) return Answer.Enter; // nothing there: not found
        if (endpoint.Metadata.GetMetadata<NeedsAttribute>() is not { } needs || !person.May(needs.See)) return Answer.Refuse;
        if (!IsReading(context) && !(needs.Change is { } change && person.May(change))) return Answer.Refuse;
        return needs.IsSensitive && person.Session is { } session && clock.GetUtcNow() - session.ConfirmedAt >= Confirmed ? Answer.Confirm : Answer.Enter;
    }

    private async Task<Person?> FindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<SessionCookie>().Read(context) is { } key && await services.GetRequiredService<Sessions>().FindAsync(key, context.RequestAborted) is { } person) return person;
        if (hasAccounts || !isOpenUntilAccounts(context)) return null;
        hasAccounts = await services.GetRequiredService<AccountsDbContext>().Users.AnyAsync(context.RequestAborted);
        return hasAccounts ? null : Person.AtThisMachine;
    }

    /// <summary>Forms are bound to it: a token of one person is worth nothing with another's cookie.</summary>
    private static ClaimsPrincipal Principal(Person person) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.AccountId.ToString("N"))], "staff"));

    private static bool IsReading(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static void Send(HttpContext context, string path)
    {
        var request = context.Request;
        var back = IsReading(context) ? QueryString.Create(ReturnPath.Parameter, request.Path + request.QueryString) : QueryString.Empty;
        context.Response.Redirect(request.PathBase + path + back);
    }
}

public static class StaffGateSetup
{
    /// <summary>After routing, so that the gate knows where a request goes; before antiforgery, whose tokens belong to a person.</summary>
    public static void UseStaffGate(this WebApplication app, Func<HttpContext, bool> isOpenUntilAccounts) => app.UseMiddleware<StaffGate>(isOpenUntilAccounts);
}
