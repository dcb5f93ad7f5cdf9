using System.ComponentModel;
using Catalog.Core.Search;
using Catalog.Core.Search.Suggestions;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Api;

[ApiController]
public sealed class SearchApiController(CatalogSearch search, CatalogSuggestions suggestions) : ControllerBase
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
        return Ok(SearchAnswer.From(await search.SearchAsync(query, SearchSection.All, cancellationToken), Address));
    }

    /// <summary>What opens while typing: phrases, categories, places and records.</summary>
    [HttpGet("/api/v1/suggest", Name = "suggest")]
    [ProducesResponseType<SuggestAnswer>(StatusCodes.Status200OK, "application/json")]
    public async Task<IActionResult> Suggest([FromQuery(Name = "q"), Description("Chữ đang gõ; chỉ 200 ký tự đầu được đọc.")] string? text, CancellationToken cancellationToken)
    {
        var items = await suggestions.SuggestAsync(text, cancellationToken);
        return Ok(new SuggestAnswer([.. items.Select(item => new SuggestAnswerItem(item.Kind, item.Label, Address(item.Url)))]));
    }

    private string Address(string url) => Request.PathBase + url;
}
