using Catalog.Core.Places;

namespace Catalog.Core.Search.Rows;

/// <summary>What all rows of a page are read with.</summary>
public sealed record RowContext(PlaceCatalog Places, DateOnly Today)
{
    private const int SummaryLength = 200;

    /// <summary>"Xã Hoài Ân"; null when the lists do not know it.</summary>
    public string? Commune(string? code) => code is null ? null : Places.Commune(code)?.FullName;

    /// <summary>The first words of a longer text, without the signs of Markdown.</summary>
    public static string? Opening(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return null;
        var plain = TextPipeline.Clean(markdown.Replace("#", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal)).Trim();
        if (plain.Length <= SummaryLength) return plain;
        var end = plain.LastIndexOf(' ', SummaryLength);
        return plain[..(end > 0 ? end : SummaryLength)] + "…";
    }
}
