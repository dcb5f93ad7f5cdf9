using Catalog.Core.Records;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Catalog.BrowserTests;

/// <summary>Each page type on a phone, a tablet and a screen: every file loads under the strict policy and from here, nothing is wider than the screen, axe finds nothing.</summary>
public sealed class PageQualityTests(BrowserFixture fixture) : VisitorTests(fixture)
{
    public static TheoryData<string> Pages =>
    [
        "/", "/tim-kiem?q=ca+phe", "/tim-kiem?q=zzzqqq", "/san-pham", "/san-pham?stars=4", "/danh-muc/ca-phe-ca-cao-i6", "/danh-muc/hoa-v1", "/xa-phuong/hoai-an-21688", "/dia-danh-cu/hoai-an-h544",
        "/diem-ban", "/hoi-cho", "/hoi-cho?when=past", "/ton-vinh", "/tin-tuc", "/lien-he", "/chung-nhan", "/chung-nhan?so=80/QĐ-UBND", "/khong-co-trang-nay", "/quan-tri", "/ngoai-tuyen/", "/in/gian-hang",
        "valid", "expired", "revoked", "uncertified", "alcohol", "retired", "producer", "outlet", "fair", "honour", "article",
    ];

    /// <summary>Built of the same parts as those above: the narrowest in the dark and the widest in the light are enough.</summary>
    public static TheoryData<string> MorePages =>
    [
        "/co-so", "/chung-nhan?status=expired", "/chung-nhan?view=decisions", "/ton-vinh?on=2026-11-24", "/so-sanh", "/diem-ban?view=map", "/hoi-cho?view=month", "/hoi-cho?view=map", "/van-ban",
        "/huong-dan", "/huong-dan/phan-anh", "/quyen-rieng-tu", "/so-do-trang", "/quet", "/quet?ma=8936000000004", "/da-luu", "/thiet-ke",
        "compare", "code", "forgotten",
    ];

    [Theory, MemberData(nameof(Pages))]
    public Task Page_AtEveryWidth_IsCleanAndFits(string name) =>
        AssertCleanAsync(name, (360, ColorScheme.Light), (768, ColorScheme.Light), (1280, ColorScheme.Light), (360, ColorScheme.Dark));

    [Theory, MemberData(nameof(MorePages))]
    public Task Page_AtBothEnds_IsCleanAndFits(string name) => AssertCleanAsync(name, (320, ColorScheme.Dark), (1280, ColorScheme.Light));

    private async Task AssertCleanAsync(string name, params (int Width, ColorScheme Scheme)[] ways)
    {
        foreach (var (width, scheme) in ways)
        {
            await using var visit = await VisitAsync(width, scheme: scheme);
            var page = visit.Page;
            await page.GotoAsync(Url(Path(name)));
            await page.EvaluateAsync("document.fonts.ready");

            Assert.True(await page.EvaluateAsync<int>("[...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0)") > 5, "the style sheet did not load");
            Assert.True(name == "code" || await page.EvaluateAsync<bool>("[...document.fonts].some(font => font.status === 'loaded')"), "no font was loaded");
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= width, $"{name} is wider than {width} px");
            Assert.Empty(visit.Complaints);
            await AssertAccessibleAsync(page, $"{name} at {width} px, {scheme}");
        }
    }

    private static async Task AssertAccessibleAsync(IPage page, string where)
    {
        var found = (await page.RunAxe()).Violations;
        Assert.True(found.Length == 0, where + ": " + string.Join("; ", found.Select(v => $"{v.Id}: {v.Help} ({string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))})")));
    }

    private string Path(string name) => name switch
    {
        "valid" => CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name),
        "expired" => CatalogLinks.Product(Records.Expired.Id, Records.Expired.Name),
        "revoked" => CatalogLinks.Product(Records.Revoked.Id, Records.Revoked.Name),
        "uncertified" => CatalogLinks.Product(Records.Uncertified.Id, Records.Uncertified.Name),
        "alcohol" => CatalogLinks.Product(Records.Alcohol.Id, Records.Alcohol.Name),
        "retired" => CatalogLinks.Product(Records.Retired.Id, Records.Retired.Name),
        "compare" => $"/so-sanh?ma={Records.Valid.Code}&ma={Records.Expired.Code}&ma={Records.Expiring.Code}",
        "code" => "/p/" + Records.Valid.Code,
        "forgotten" => CatalogLinks.To(RecordType.Outlet, Records.ForgottenOutlet.Id, Records.ForgottenOutlet.Name),
        "producer" => CatalogLinks.Producer(Records.Producer.Id, Records.Producer.Name),
        "outlet" => CatalogLinks.To(RecordType.Outlet, Records.Outlet.Id, Records.Outlet.Name),
        "fair" => CatalogLinks.To(RecordType.Fair, Records.Fair.Id, Records.Fair.Name),
        "honour" => CatalogLinks.To(RecordType.Honour, Records.Honour.Id, Records.Honour.Name),
        "article" => CatalogLinks.To(RecordType.Article, Records.Article.Id, Records.Article.Name),
        _ => name,
    };
}
