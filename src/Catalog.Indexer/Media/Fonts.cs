namespace Catalog.Indexer.Media;

/// <summary>Be Vietnam Pro (OFL-1.1) as files that Pango can read, beside the program.</summary>
internal static class Fonts
{
    public static string Regular => In("BeVietnamPro-Regular.ttf");

    public static string Bold => In("BeVietnamPro-Bold.ttf");

    private static string In(string file) => Path.Combine(AppContext.BaseDirectory, "fonts", file);
}
