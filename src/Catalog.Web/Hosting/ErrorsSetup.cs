using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Hosting;

public static class ErrorsSetup
{
    /// <summary>Machines get problem details, people the page /loi/{code}; both carry the same number to quote.</summary>
    public static IServiceCollection AddErrors(this IServiceCollection services) => services
        .AddSingleton<FailureLog>()
        .AddExceptionHandler<FailureLog>()
        .AddExceptionHandler<ApiExceptionHandler>()
        .AddProblemDetails(options => options.CustomizeProblemDetails = problem =>
            problem.ProblemDetails.Extensions["reference"] = ErrorReference.Of(problem.HttpContext));

    public static void UseErrors(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<FailureLog>();
        app.Use(log.WatchAsync);
        // The framework would log the same exception a second time, without the number.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/loi/500", SuppressDiagnosticsCallback = _ => true });
        app.UseWhen(IsForMachines, api => api.UseStatusCodePages());
        app.UseWhen(context => !IsForMachines(context), pages => pages.UseStatusCodePagesWithReExecute("/loi/{0}"));
    }

    private static bool IsForMachines(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase) || context.Request.Path.StartsWithSegments(MediaHosting.Path, StringComparison.OrdinalIgnoreCase);

    private sealed class ApiExceptionHandler(IProblemDetailsService problems) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (!IsForMachines(httpContext)) return false;
            httpContext.Response.StatusCode = Features.Shared.Problems.StatusOf(exception);
            if (httpContext.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) httpContext.Response.Headers.RetryAfter = "5";
            await problems.WriteAsync(new ProblemDetailsContext
            {
                HttpContext = httpContext,
                ProblemDetails = new ProblemDetails { Status = httpContext.Response.StatusCode, Title = "Hệ thống gặp lỗi, xin thử lại sau." },
            });
            return true;
        }
    }
}
