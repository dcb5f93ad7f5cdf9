using System.Globalization;
using Catalog.Core.Text;

namespace Catalog.Core.Records;

/// <summary>The addresses of the public site, in one place: pages, API, feeds and search rows agree. All begin at the root of the site.</summary>
public static class CatalogLinks
{
    public const string Home = "/";
    public const string Search = "/tim-kiem";
    public const string Products = "/san-pham";
    public const string Producers = "/co-so";
    public const string Outlets = "/diem-ban";
    public const string Fairs = "/hoi-cho";
    public const string Honours = "/ton-vinh";
    public const string Articles = "/tin-tuc";
    public const string Contact = "/lien-he";
    public const string Certificates = "/chung-nhan";
    public const string Categories = "/danh-muc";
    public const string Communes = "/xa-phuong";
    public const string OldUnits = "/dia-danh-cu";
    public const string Documents = "/van-ban";
    public const string Guides = "/huong-dan";
    public const string Compare = "/so-sanh";
    public const string Scan = "/quet";
    public const string Saved = "/da-luu";
    public const string About = "/gioi-thieu";
    public const string Privacy = "/quyen-rieng-tu";
    public const string Accessibility = "/tiep-can";
    public const string SiteMap = "/so-do-trang";

    /// <summary>Whom to call about a product, and what to keep.</summary>
    public const string ReportGuide = Guides + "/phan-anh";

    // Added to the address of a list: the same list for programs.
    public const string CalendarSuffix = ".ics";
    public const string AtomSuffix = ".atom";
    public const string JsonSuffix = ".json";
    public const string CsvSuffix = ".csv";
    public const string WorkbookSuffix = ".xlsx";
    public const string FairCalendar = Fairs + CalendarSuffix;

    public const string StallSheet = "/in/gian-hang";
    public const string Leaflet = "/in/to-roi";
    public const string Labels = "/p";
    public const string Offline = "/ngoai-tuyen/";

    /// <summary>/{section}/{slug}-{id}: the digits after the last hyphen are the key, the rest is for people.</summary>
    public static string To(RecordType type, int id, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{SectionOf(type)}/{VietnameseText.Slug(name)}-{id}");

    public static string Product(int id, string name) => To(RecordType.Product, id, name);

    public static string Producer(int id, string name) => To(RecordType.Producer, id, name);

    public static string Category(string key, string name) => $"{Categories}/{VietnameseText.Slug(name)}-{key}";

    /// <param name="code">Of today: five digits.</param>
    public static string Commune(string code, string name) => $"{Communes}/{VietnameseText.Slug(name)}-{code}";

    /// <param name="level">t, h or x: tỉnh, huyện, xã before 1/7/2025, whose codes partly mean another unit today.</param>
    public static string OldUnit(char level, string code, string name) => $"{OldUnits}/{VietnameseText.Slug(name)}-{level}{code}";

    /// <summary>Decision numbers hold "/", so they are a parameter.</summary>
    public static string Decision(string number) => $"{Certificates}?so={Uri.EscapeDataString(number)}";

    /// <summary>What labels print: short, and it never changes.</summary>
    public static string Label(string code) => $"{Labels}/{code}";

    /// <summary>Whether records of this type have a page of their own.</summary>
    public static bool HasPage(RecordType type) => type is RecordType.Product or RecordType.Producer or RecordType.Outlet or RecordType.Fair or RecordType.Honour or RecordType.Article;

    /// <summary>The list in which records of a type stand.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They have no page: see <see cref="HasPage"/>.</exception>
    public static string SectionOf(RecordType type) => type switch
    {
        RecordType.Product => Products,
        RecordType.Producer => Producers,
        RecordType.Outlet => Outlets,
        RecordType.Fair => Fairs,
        RecordType.Honour => Honours,
        RecordType.Article => Articles,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Records of this type have no page."),
    };
}

/// <summary>The last part of such an address, taken apart.</summary>
public readonly record struct SlugKey(string Slug, string Key)
{
    public static SlugKey Read(string part)
    {
        var hyphen = part.LastIndexOf('-');
        return new SlugKey(hyphen < 0 ? "" : part[..hyphen], part[(hyphen + 1)..]);
    }

    /// <summary>The number of a record; null for anything that cannot be one.</summary>
    public int? Id => int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
