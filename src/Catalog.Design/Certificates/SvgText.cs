using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Catalog.Design.Certificates;

/// <summary>A text of the seal. In .razor files "text" is a directive of the language, so the element is written here.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter, EditorRequired]
    public required string Y { get; set; }

    [Parameter, EditorRequired]
    public required string Size { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", "64");
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "font-size", Size);
        builder.AddContent(4, Value);
        builder.CloseElement();
    }
}
