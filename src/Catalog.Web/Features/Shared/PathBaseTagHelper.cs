using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalog.Web.Features.Shared;

/// <summary>Addresses are written from the root of the site; under a path base this puts it in front.</summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("link", Attributes = "href")]
[HtmlTargetElement("form", Attributes = "action")]
public sealed class PathBaseTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var root = ViewContext.HttpContext.Request.PathBase;
        var name = output.TagName == "form" ? "action" : "href";
        if (!root.HasValue || !output.Attributes.TryGetAttribute(name, out var attribute)) return;
        if (attribute.Value?.ToString() is { } url) output.Attributes.SetAttribute(name, new Catalog.Design.SitePath(root.Value).To(url));
    }
}
