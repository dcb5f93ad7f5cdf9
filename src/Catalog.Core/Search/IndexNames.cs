namespace Catalog.Core.Search;

/// <summary>Which index serves and which one is kept. A name ends in the time of its making, so that they sort by age.</summary>
public sealed record IndexNames(string? Serving, string? Previous)
{
    /// <summary>The one that serves is the older one: somebody went back to it.</summary>
    public bool HasGoneBack => Serving is not null && string.CompareOrdinal(Previous, Serving) > 0;

    /// <summary>Null when there is an older one to go back to. Once more would be forth, to what was left for a reason.</summary>
    public string? WhyNoWayBack =>
        Previous is null ? "Không có chỉ mục trước để quay về; hãy dựng lại bằng lệnh reindex."
        : HasGoneBack ? $"Đã quay về chỉ mục {Serving} rồi, không còn bản nào cũ hơn; muốn có bản mới hãy dựng lại bằng lệnh reindex."
        : null;
}
