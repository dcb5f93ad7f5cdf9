namespace Catalog.Indexer.Indexing;

/// <summary>The beginning of a longer text: later words say less and cost as much.</summary>
internal static class Opening
{
    public static string Words(string? text, int count)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var words = text.Split((char[]?)null, count + 1, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(count));
    }
}
