namespace Catalog.Web.Hosting;

public static class StaffArea
{
    public const string Path = "/quan-tri";

    /// <summary>Until there are accounts the back office exists for somebody at this very machine in Development, for nobody else.</summary>
    public static void UseStaffArea(this WebApplication app)
    {
        var isDevelopment = app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase) || (isDevelopment && context.IsFromThisMachine())) return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
