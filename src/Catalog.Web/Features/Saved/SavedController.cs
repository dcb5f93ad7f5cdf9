using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Saved;

/// <summary>What a visitor saved and saw: only the browser knows, so the page is the same for everybody and a script fills it.</summary>
public sealed class SavedController : Controller
{
    [HttpGet("/da-luu")]
    public IActionResult Index() => View();
}
