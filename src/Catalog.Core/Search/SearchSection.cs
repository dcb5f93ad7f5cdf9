using Catalog.Core.Records;

namespace Catalog.Core.Search;

/// <summary>Where a search is shown: the page all its addresses lead to, and the one type that page is about.</summary>
public sealed record SearchSection(string Path, RecordType? Only = null)
{
    public static readonly SearchSection All = new(CatalogLinks.Search);
    public static readonly SearchSection Products = new(CatalogLinks.Products, RecordType.Product);
    public static readonly SearchSection Producers = new(CatalogLinks.Producers, RecordType.Producer);
    public static readonly SearchSection Outlets = new(CatalogLinks.Outlets, RecordType.Outlet);
    public static readonly SearchSection Fairs = new(CatalogLinks.Fairs, RecordType.Fair);
    public static readonly SearchSection Honours = new(CatalogLinks.Honours, RecordType.Honour);
    public static readonly SearchSection Articles = new(CatalogLinks.Articles, RecordType.Article);
}
