using Microsoft.AspNetCore.Components;

namespace Catalog.Design;

/// <summary>The path under which the site is published ("" or "/catalogue"); the host gives it as a cascading value.</summary>
public sealed record SitePath(string Root)
{
    public const string Assets = "/_content/Catalog.Design/";

    /// <summary>Only addresses of our own begin with one slash; everything else stays.</summary>
    public string To(string url) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? Root + url : url;
}

/// <summary>A component that links: it must work under a path base without knowing the request.</summary>
public abstract class LinkingComponent : ComponentBase
{
    [CascadingParameter]
    public SitePath? Site { get; set; }

    protected string At(string url) => Site?.To(url) ?? url;

    protected string Asset(string file) => At(SitePath.Assets + file);
}
