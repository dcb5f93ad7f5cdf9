using Catalog.Design.Marks;

namespace Catalog.Design.Lists;

/// <summary>One line of a register entry: its name, what it says, and who says so.</summary>
public sealed record Fact(string Label, string Value)
{
    /// <summary>Second line, small: an older address, a caution.</summary>
    public string? Note { get; init; }
    public string? Url { get; init; }

    /// <summary>The link leads to somebody else's site.</summary>
    public bool IsExternal { get; init; }
    public SourceNote? Source { get; init; }
}
