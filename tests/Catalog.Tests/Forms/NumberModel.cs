using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Catalog.Core.Text;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Tests.Forms;

public sealed class NumberModel
{
    [Display(Name = "Giá")]
    public TypedNumber? Price { get; set; }

    [Display(Name = "Số lượng")]
    public int? Count { get; set; }
}

/// <summary>The number as MVC read it, or what it says.</summary>
public sealed class NumberController : Controller
{
    [HttpPost("/thu/mvc"), IgnoreAntiforgeryToken]
    public ContentResult Post(NumberModel model) => Content(ModelState.IsValid
        ? model.Price?.Value?.ToString(CultureInfo.InvariantCulture) ?? "none"
        : string.Join('\n', ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage)));

    [HttpGet("/thu/mvc")]
    public ContentResult Get(NumberModel model) => Post(model);
}
