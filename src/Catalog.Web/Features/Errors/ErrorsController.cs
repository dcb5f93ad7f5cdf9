using System.Globalization;
using Catalog.Web.Features.Shared;
using Catalog.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Errors;

/// <summary>One page for everything that is not there or went wrong.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController : Controller
{
    /// <summary>The status is read from the address alone: to bind it, the form would be read that was too large in the first place.</summary>
    [Route("/loi/{status}")]
    public IActionResult Index()
    {
        var code = int.TryParse(RouteData.Values["status"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 400 and <= 599 ? asked : 404;
        var (failed, refused) = (HttpContext.Features.Get<IExceptionHandlerFeature>(), HttpContext.Features.Get<IStatusCodeReExecuteFeature>());
        if (failed is not null) code = Problems.StatusOf(failed.Error);
        else if (refused is null) code = StatusCodes.Status404NotFound; // nobody was sent here: the address was typed
        Response.StatusCode = code;
        Response.Headers.CacheControl = "no-store";
        if (code == StatusCodes.Status503ServiceUnavailable) Response.Headers.RetryAfter = "30";
        return View(ErrorPage.For(code, ErrorReference.Of(HttpContext)));
    }
}
