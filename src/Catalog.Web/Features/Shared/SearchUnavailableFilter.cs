using Catalog.Core.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Catalog.Web.Features.Shared;

/// <summary>An index that is being filled is no fault of the program: the visitor is asked to come back, and nobody is woken.</summary>
public sealed class SearchUnavailableFilter : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not SearchUnavailableException) return;
        context.HttpContext.Response.Headers.RetryAfter = "30";
        context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
        context.ExceptionHandled = true;
    }
}
