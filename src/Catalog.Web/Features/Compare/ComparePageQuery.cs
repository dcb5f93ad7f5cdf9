using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Outlets;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.Design;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Compare;

public sealed class ComparePageQuery(CatalogDbContext db, ProductRowQuery rows, CatalogSearch search, TimeProvider clock)
{
    private const int MostFound = 8;
    private const string Unknown = "Chưa khai";

    public async Task<ComparePage> ReadAsync(IReadOnlyList<string> typed, bool onlyDifferences, string? text, CancellationToken cancellationToken)
    {
        var codes = typed.Select(PublicCode.Normalize).OfType<string>().Distinct().ToList();
        var found = await db.Products.AsNoTracking().Include(p => p.Producer).Where(p => codes.Contains(p.Code) && p.State == RecordState.Live).ToListAsync(cancellationToken);
        var compared = codes.Select(code => found.Find(p => p.Code == code)).OfType<Product>().Where(p => !p.IsStrongAlcohol).Take(ComparePage.Most).ToList();
        var all = (await rows.ReadAsync([.. compared.Select(p => p.Id)], cancellationToken)).ToDictionary(row => row.Url, StringComparer.Ordinal);
        var columns = compared.Select(p => new ComparedProduct(p.Code, all[CatalogLinks.Product(p.Id, p.Name)], UrlOf(compared.Where(other => other != p).Select(other => other.Code), onlyDifferences))).ToList();
        var lines = compared.Count == 0 ? [] : await LinesAsync(compared, columns, cancellationToken);
        return new ComparePage(
            columns, [.. lines.Where(line => !onlyDifferences || line.Differs)], [.. LeftOut(codes.Count, found, compared)],
            onlyDifferences, UrlOf(columns.Select(column => column.Code), !onlyDifferences), text?.Trim() ?? "",
            columns.Count >= ComparePage.Most ? [] : await FindAsync(text, columns, onlyDifferences, cancellationToken));
    }

    private static IEnumerable<string> LeftOut(int asked, List<Product> found, List<Product> compared)
    {
        if (found.Exists(p => p.IsStrongAlcohol)) yield return "Đồ uống có cồn từ 15 độ không đưa vào so sánh.";
        if (found.Count < asked) yield return "Có mã không đúng, hoặc sản phẩm đã gỡ khỏi sổ.";
        if (found.Count(p => !p.IsStrongAlcohol) > compared.Count) yield return $"Mỗi lần so sánh nhiều nhất {ComparePage.Most} sản phẩm; các mã sau đó được bỏ qua.";
    }

    private async Task<List<ComparedLine>> LinesAsync(List<Product> products, List<ComparedProduct> columns, CancellationToken cancellationToken)
    {
        var (ids, today) = (products.ConvertAll(p => p.Id), VietnamTime.Today(clock));
        var papers = (await db.Certificates.AsNoTracking().Include(c => c.Products).Where(c => c.Kind != CertificateKind.Ocop && c.State == RecordState.Live && c.Products.Any(link => ids.Contains(link.ProductId)))
            .Where(CertificateQueries.HoldingOn(today)).ToListAsync(cancellationToken)).SelectMany(c => c.Products, (paper, link) => (link.ProductId, paper.Kind)).ToLookup(pair => pair.ProductId, pair => pair.Kind);
        var outlets = await db.Outlets.Where(OutletQueries.ShownOn(today)).SelectMany(o => o.Products)
            .Where(link => ids.Contains(link.ProductId) && link.ConfirmedOn >= today.AddMonths(-OutletQueries.HiddenMonths))
            .GroupBy(link => link.ProductId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        List<ComparedLine> lines =
        [
            new("Chứng nhận OCOP", [.. columns.Select(column => $"{column.Row.Mark} {column.Row.Stars} {column.Row.LastDay}")], IsCertificate: true),
            Of("Nơi làm ra", p => p.Producer!.Name),
            new("Ở đâu", [.. columns.Select(column => column.Row.Who.Split(", ", 2) is [_, var place] ? place : Unknown)]),
            Of(ProductFields.NetContent.Label, p => p.NetContent),
            Of("Giá tham khảo", PriceOf),
            Of(ProductFields.Ingredients.Label, p => p.Ingredients),
            Of(ProductFields.MaterialOrigin.Label, p => p.MaterialOrigin),
            Of(ProductFields.ShelfLife.Label, p => p.ShelfLife),
            Of(ProductFields.Storage.Label, p => p.Storage),
            Of("Chứng nhận khác", p => papers[p.Id].Any() ? string.Join(", ", papers[p.Id].Distinct().Order().Select(CertificateWords.Of)) : "Không có trong sổ"),
            Of("Điểm bán xác nhận", p => outlets.TryGetValue(p.Id, out var count) ? VietnameseDay.Count(count) + " điểm" : "Chưa có"),
        ];
        return lines;

        ComparedLine Of(string label, Func<Product, string?> value) => new(label, [.. products.Select(p => value(p) ?? Unknown)]);
    }

    private static string? PriceOf(Product product) => PriceFact.Of(product) is { } price ? $"{price.Value}. {price.Note}" : null;

    private async Task<IReadOnlyList<LabelledLink>> FindAsync(string? text, List<ComparedProduct> columns, bool onlyDifferences, CancellationToken cancellationToken)
    {
        var (query, _) = CatalogQueryReader.Read(name => name == "q" ? [text] : []);
        if (query.Text.Length == 0) return [];
        var page = await search.SearchAsync(query with { PageSize = MostFound }, SearchSection.Products, cancellationToken);
        var codes = columns.ConvertAll(column => column.Code);
        return [.. page.Items.Where(item => !item.IsStrongAlcohol && !codes.Contains(item.Code)).Select(item => new LabelledLink($"{item.Title} ({item.Producer})", UrlOf([.. codes, item.Code], onlyDifferences)))];
    }

    private static string UrlOf(IEnumerable<string> codes, bool onlyDifferences)
    {
        var parts = codes.Select(code => "ma=" + code).Concat(onlyDifferences ? ["khac=1"] : []).ToList();
        return parts.Count == 0 ? CatalogLinks.Compare : $"{CatalogLinks.Compare}?{string.Join('&', parts)}";
    }
}
