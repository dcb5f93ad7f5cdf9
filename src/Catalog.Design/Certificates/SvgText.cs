using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Catalog.Design.Certificates;

/// <summary>A text of a drawing. In .razor files "text" is a directive of the language, so the element is written here.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>The middle of the seal unless said otherwise.</summary>
    [Parameter]
    public string X { get; set; } = "64";

    [Parameter, EditorRequired]
    public required string Y { get; set; }

    [Parameter]
    public string? Size { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "font-size", Size);
        builder.AddAttribute(4, "class", Class);
        builder.AddContent(5, Value);
        builder.CloseElement();
    }
}
