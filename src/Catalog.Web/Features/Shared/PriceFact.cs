using System.Globalization;
using Catalog.Core.Products;
using Catalog.Core.Text;
using Catalog.Design.Lists;

namespace Catalog.Web.Features.Shared;

/// <summary>An indicative price, never without place, day and source.</summary>
internal static class PriceFact
{
    public static Fact? Of(Product product)
    {
        if (product.PriceFrom is not { } from || product.PriceTo is not { } to) return null;
        var range = from == to ? VietnameseNumber.ToMoney(from) : $"{VietnameseNumber.ToMoney(from)} đến {VietnameseNumber.ToMoney(to)}";
        var day = product.PriceDate is { } on ? on.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) : "chưa rõ ngày";
        return new Fact("Giá tham khảo", $"{range} / {product.PriceUnit}") { Note = $"{product.PricePlace}, ngày {day}. Nguồn: {product.PriceSource}. Trang không bán hàng." };
    }
}
