using Catalog.Core.Search;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Api;

[ApiController]
public sealed class SearchApiController(CatalogSearch search) : ControllerBase
{
    /// <summary>Searches everything; pages of the site ask with the same parameters.</summary>
    [HttpGet("/api/v1/search", Name = "search")]
    [ProducesResponseType<SearchAnswer>(StatusCodes.Status200OK, "application/json")]
    [ProducesResponseType<ValidationProblemDetails>(StatusCodes.Status400BadRequest, Problems.ContentType)]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, Problems.ContentType)]
    public async Task<IActionResult> Search([FromQuery] SearchParameters parameters, CancellationToken cancellationToken)
    {
        var (query, faults) = CatalogQueryReader.Read(parameters.Values);
        if (faults.Count > 0) return Problems.Invalid(faults);
        try
        {
            return Ok(SearchAnswer.From(await search.SearchAsync(query, SearchSection.All, cancellationToken), Address));
        }
        catch (SearchUnavailableException)
        {
            return Problems.Unavailable();
        }
    }

    private string Address(string url) => Request.PathBase + url;
}
