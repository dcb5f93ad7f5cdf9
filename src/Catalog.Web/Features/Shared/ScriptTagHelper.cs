using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Catalog.Web.Features.Shared;

/// <summary>A script by its path below wwwroot of Catalog.Design, with its integrity.</summary>
[HtmlTargetElement("script", Attributes = "site-src")]
public sealed class ScriptTagHelper(SiteScripts scripts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("site-src")]
    public required string Source { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var script = scripts.Of(Source);
        output.Attributes.SetAttribute("src", ViewContext.HttpContext.Request.PathBase + script.Url);
        output.Attributes.SetAttribute("integrity", script.Integrity);
    }
}
