using System.Net;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;

namespace Catalog.Tests.Pages;

/// <summary>Help, the pages about the site, documents, places and what is gone.</summary>
public sealed class TextPageTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Guides_AllOpenWithTitleAndText()
    {
        var guides = ById(await PageAsync("/huong-dan"), "guides").QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains("/huong-dan/phan-anh", guides);
        foreach (var url in guides.Concat(["/gioi-thieu", "/quyen-rieng-tu", "/tiep-can"]))
        {
            var page = await PageAsync(url);
            Assert.NotEmpty(page.QuerySelector(".text h2")!.TextContent);
            Assert.DoesNotContain("{", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
        await PageAsync("/huong-dan/khong-co", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Guide_OfReports_NamesTheNumbersAndWhatToKeep()
    {
        var page = await PageAsync("/huong-dan/phan-anh");
        Assert.All(["1800.6838", "1900.888.655", "Số lô", "Hóa đơn", "3 ngày làm việc"], part => Assert.Contains(part, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("a[href='tel:1800.6838']"));
        Assert.Null(page.QuerySelector("a[href='/lien-he'][rel]"));
    }

    [Fact]
    public async Task Links_OfTheTexts_LeadToPagesThatExist()
    {
        foreach (var url in (string[])["/huong-dan/phan-anh", "/huong-dan/tim-cho-ra", "/huong-dan/cho-co-so", "/huong-dan/ten-cu-tren-nhan", "/huong-dan/doc-chung-nhan", "/gioi-thieu", "/quyen-rieng-tu", "/tiep-can"])
        {
            foreach (var link in (await PageAsync(url)).QuerySelectorAll(".text a").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith('/')).Distinct())
                Assert.True((await AskAsync(link)).IsSuccessStatusCode, $"{url} → {link}");
        }
    }

    [Fact]
    public async Task SiteMap_LeadsToEveryCommuneOldDistrictAndKindOfPage()
    {
        var page = await PageAsync("/so-do-trang");
        Assert.Equal(135, ById(page, "communes").QuerySelectorAll("a").Length);
        Assert.Contains("Huyện Hoài Ân (cũ)", TextOf(page, "districts"), StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll(".columns").Take(2).SelectMany(list => list.QuerySelectorAll("a")).Select(link => link.GetAttribute("href")!))
            Assert.True((await AskAsync(link)).IsSuccessStatusCode, link);
    }

    [Fact]
    public async Task Place_OfToday_AndBefore_ShowWhatIsThere()
    {
        foreach (var url in (string[])["/xa-phuong/hoai-an-21688", "/dia-danh-cu/hoai-an-h544"])
        {
            var page = await PageAsync(url);
            Assert.Contains("Cửa hàng mẫu Hàng Việt Hoài Ân", TextOf(page, "outlets"), StringComparison.Ordinal);
            Assert.DoesNotContain("Bến Cảng", TextOf(page, "outlets"), StringComparison.Ordinal);
            Assert.Contains("Phiên chợ hàng Việt", TextOf(page, "fair-briefs"), StringComparison.Ordinal);
            Assert.Contains("HTX mẫu Đồi Gió", TextOf(page, "producers"), StringComparison.Ordinal);
            foreach (var link in page.QuerySelectorAll(".ticks a").Select(link => link.GetAttribute("href")!)) Assert.True((await AskAsync(link)).IsSuccessStatusCode, link);
        }
        Assert.Contains("nay gồm các xã, phường:", (await PageAsync("/dia-danh-cu/hoai-an-h544")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await PageAsync("/xa-phuong/quy-nhon-21583")).QuerySelectorAll("[data-testid=fair-briefs]"));
    }

    [Fact]
    public async Task Gone_Product_SaysWhatItWasAndWhereToLookNow()
    {
        var gone = ById(await PageAsync(CatalogLinks.Product(Records.Retired.Id, Records.Retired.Name), HttpStatusCode.Gone), "gone");
        Assert.Contains("quyết định 81/QĐ-UBND", gone.TextContent, StringComparison.Ordinal);
        Assert.Contains(CatalogLinks.Producer(Records.Producer.Id, Records.Producer.Name), gone.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Documents_WithoutAny_SaySo() => Assert.Contains("Văn bản", (await PageAsync("/van-ban?kind=x&page=9")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
}
