using Catalog.Admin.Accounts;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Hosting;

/// <summary>What a process plays no part in it does not answer: an indexer shows its health and the queues, the public site no back office.</summary>
public static class RoleAreas
{
    private static readonly string[] Everywhere = ["/health", "/loi", "/_content"];

    public static void UseAreas(this WebApplication app, ProcessRoles roles)
    {
        if (roles == RoleOptions.All) return;
        app.Use((context, next) =>
        {
            if ((RolesOf(context.Request.Path) & roles) != default) return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    /// <summary>Those of which one is enough.</summary>
    private static ProcessRoles RolesOf(PathString path) =>
        Array.Exists(Everywhere, start => IsUnder(path, start)) ? RoleOptions.All
        : IsUnder(path, JobHosting.Dashboard) ? ProcessRoles.Indexer
        : IsUnder(path, StaffGate.Path) ? ProcessRoles.Admin
        : IsUnder(path, MediaHosting.Path) ? ProcessRoles.Web | ProcessRoles.Admin
        : ProcessRoles.Web;

    private static bool IsUnder(PathString path, string start) => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase);
}
