namespace Catalog.Web.Hosting.Settings;

public enum SearchEngineKind
{
    Embedded,
    Elasticsearch,
}

public sealed class SearchOptions
{
    [Setting("Bộ máy tìm kiếm. Embedded chạy ngay trong chương trình, chỉ mục nằm trong Data:Folder. Elasticsearch là cụm máy chủ riêng, khi một máy không đủ.")]
    public SearchEngineKind Engine { get; init; } = SearchEngineKind.Embedded;
}
