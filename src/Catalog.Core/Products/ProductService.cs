using Catalog.Core.Records;
using Catalog.Core.Taxonomy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Products;

/// <summary>The only way to change a product; a proposal of the review will be applied through the same method.</summary>
public sealed class ProductService(RecordServices services) : RecordService<Product>(services, ProductFields.Table)
{
    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Product record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>(await CheckCommuneAsync(record.CommuneCode, cancellationToken));
        var leaf = await Db.Categories.AsNoTracking().FirstOrDefaultAsync(c => c.Key == record.CategoryKey && c.Level == CategoryLevel.Leaf, cancellationToken);
        if (leaf is null || (IsChanged(record, nameof(Product.CategoryKey)) && !leaf.IsInForceOn(Today))) errors.Add(new FieldError("category", $"Nhóm sản phẩm “{record.CategoryKey}” không có, hãy chọn một bộ sản phẩm trong danh mục."));
        if (IsChanged(record, nameof(Product.ProducerId)) && !await Db.Producers.AnyAsync(p => p.Id == record.ProducerId && p.State == RecordState.Live, cancellationToken))
            errors.Add(new FieldError("producer", "Cơ sở sản xuất không có trong danh mục hoặc đã ngừng, hãy chọn một cơ sở đang hiển thị."));
        if (leaf is not null && leaf.LabelGroup != LabelGroup.Alcohol && record.AlcoholPercent >= 1)
            errors.Add(new FieldError("alcohol", "Sản phẩm có cồn phải thuộc nhóm đồ uống có cồn, hãy chọn lại nhóm hoặc bỏ hàm lượng ethanol."));
        errors.AddRange(CheckPrice(record));
        return errors;
    }

    private IEnumerable<FieldError> CheckPrice(Product product)
    {
        if (product.PriceFrom is null && product.PriceTo is null) yield break;
        if (product.PriceFrom is null || product.PriceTo is null || product.PriceTo < product.PriceFrom)
            yield return new FieldError("priceTo", "Khoảng giá chưa đúng, hãy nhập giá từ và giá đến, giá đến không nhỏ hơn giá từ.");
        if (product.PriceUnit is null) yield return new FieldError("priceUnit", "Giá tham khảo thiếu đơn vị, hãy nhập như “chai 500 ml” hoặc “kg”.");
        if (product.PriceDate is null) yield return new FieldError("priceDate", "Giá tham khảo thiếu ngày ghi, hãy nhập ngày.");
        if (product.PriceDate > Today) yield return new FieldError("priceDate", "Ngày ghi giá ở tương lai, hãy nhập ngày đã ghi giá.");
        if (product.PriceSource is null) yield return new FieldError("priceSource", "Giá tham khảo thiếu nguồn, hãy ghi ai cung cấp giá.");
        if (product.PricePlace is null) yield return new FieldError("pricePlace", "Giá tham khảo thiếu nơi ghi, hãy nhập chợ, cửa hàng hoặc địa phương.");
    }
}

public static class ProductsSetup
{
    public static IServiceCollection AddProducts(this IServiceCollection services) => services.AddScoped<ProductService>();
}
