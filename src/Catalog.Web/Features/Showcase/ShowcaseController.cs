using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Showcase;

/// <summary>Every component in every state, with made-up values: for those who change the look. In Development only.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ShowcaseController(IWebHostEnvironment environment) : Controller
{
    [HttpGet("/thiet-ke")]
    public IActionResult Index() => environment.IsDevelopment() ? View() : NotFound();
}
