using Catalog.Design.Certificates;
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

    /// <summary>A paper with a term: its status of today, and the day it ends or ended.</summary>
    public CertificateMark? Mark { get; init; }
    public string? Term { get; init; }
}
