using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Api;

/// <summary>
/// The parameters of a search, all as text: numbers are read by one reader whatever the culture of the server, and a wrong
/// one is named instead of ignored.
/// </summary>
public sealed record SearchParameters
{
    [FromQuery(Name = "q"), Description("Từ khóa; gõ không dấu cũng được. Tối đa 200 ký tự.")]
    public string? Q { get; init; }

    [FromQuery(Name = "type"), Description("product, producer, outlet, fair, honour, article; nhiều giá trị thì lặp lại tham số; trống là tất cả.")]
    public string[]? Type { get; init; }

    [FromQuery(Name = "category"), Description("Mã bộ sản phẩm, ví dụ i4a.")]
    public string[]? Category { get; init; }

    [FromQuery(Name = "stars"), Description("3, 4, 5: hạng sao của chứng nhận OCOP còn hiệu lực hôm nay.")]
    public string[]? Stars { get; init; }

    [FromQuery(Name = "certificate"), Description("valid, expiring, extended, expired, revoked, replaced, none.")]
    public string[]? Certificate { get; init; }

    [FromQuery(Name = "place"), Description("Xã, phường: xa:21688; đơn vị cũ: h:544, x:21609, t:52.")]
    public string[]? Place { get; init; }

    [FromQuery(Name = "producerKind"), Description("Loại hình cơ sở: cooperative, cooperative-group, small-enterprise, large-enterprise, farm, household, association.")]
    public string[]? ProducerKind { get; init; }

    [FromQuery(Name = "standard"), Description("Chứng nhận khác còn hiệu lực: viet-gap, global-gap, vietnam-organic, foreign-organic, haccp, iso22000, halal, standard-conformity, geographical-indication, collective-mark, certification-mark, growing-area.")]
    public string[]? Standard { get; init; }

    [FromQuery(Name = "priceRange"), Description("Khoảng giá tham khảo, nghìn đồng: 0-50, 50-100, 100-200, 200-500, 500-1000, 1000-.")]
    public string[]? Price { get; init; }

    [FromQuery(Name = "sold"), Description("yes: có điểm bán xác nhận đang bán trong 12 tháng.")]
    public string[]? Sold { get; init; }

    [FromQuery(Name = "trait"), Description("Đặc điểm cơ sở: women, youth, ethnic, craft-village.")]
    public string[]? Trait { get; init; }

    [FromQuery(Name = "literal"), Description("Không suy từ chữ của q: all (tìm đúng chữ đã gõ) hoặc spelling, synonym, place, near, stars, certificate, type; nhiều giá trị thì lặp lại tham số.")]
    public string[]? Literal { get; init; }

    [FromQuery(Name = "near"), Description("Xếp theo khoảng cách tới nơi này, viết như place.")]
    public string? Near { get; init; }

    [FromQuery(Name = "radiusKm"), Description("Chỉ trong bán kính này, từ 0.1 đến 500.")]
    public string? RadiusKm { get; init; }

    [FromQuery(Name = "lat"), Description("Vĩ độ, cắt còn hai chữ số thập phân, không ghi lại.")]
    public string? Latitude { get; init; }

    [FromQuery(Name = "lon"), Description("Kinh độ, cắt còn hai chữ số thập phân, không ghi lại.")]
    public string? Longitude { get; init; }

    [FromQuery(Name = "sort"), Description("relevance, name, newest, price, distance, validUntil.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page"), Description("Từ 1; page × pageSize không quá 10.000.")]
    public string? Page { get; init; }

    [FromQuery(Name = "pageSize"), Description("Từ 1 đến 100, mặc định 20.")]
    public string? PageSize { get; init; }

    /// <summary>By the name in the query string.</summary>
    public IReadOnlyList<string?> Values(string name) => name switch
    {
        "q" => One(Q),
        "type" => Type ?? [],
        "category" => Category ?? [],
        "stars" => Stars ?? [],
        "certificate" => Certificate ?? [],
        "place" => Place ?? [],
        "producerKind" => ProducerKind ?? [],
        "standard" => Standard ?? [],
        "priceRange" => Price ?? [],
        "sold" => Sold ?? [],
        "trait" => Trait ?? [],
        "literal" => Literal ?? [],
        "near" => One(Near),
        "radiusKm" => One(RadiusKm),
        "lat" => One(Latitude),
        "lon" => One(Longitude),
        "sort" => One(Sort),
        "page" => One(Page),
        "pageSize" => One(PageSize),
        _ => [],
    };

    private static string?[] One(string? value) => value is null ? [] : [value];
}
