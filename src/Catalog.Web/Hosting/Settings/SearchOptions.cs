namespace Catalog.Web.Hosting.Settings;

public enum SearchEngineKind
{
    Embedded,
}

public sealed class SearchOptions
{
    [Setting("Bộ máy tìm kiếm. Embedded chạy ngay trong chương trình, chỉ mục nằm trong Data:Folder.")]
    public SearchEngineKind Engine { get; init; } = SearchEngineKind.Embedded;
}
