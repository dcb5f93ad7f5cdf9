using Bunit;
using Catalog.Design;
using Catalog.Design.Certificates;
using Catalog.Design.Lists;
using Catalog.Design.Marks;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Design;

public sealed class DesignTests : BunitContext
{
    [Theory]
    [InlineData("i1a", "il-1-1a")]
    [InlineData("i6", "il-1-6")]
    [InlineData("iii3", "il-3-3")]
    [InlineData("vi1", "il-6-1")]
    [InlineData("n4", "il-n")]
    [InlineData("", "il-n")]
    public void Illustration_ByLeaf_HasItsDrawing(string key, string id) => Assert.Equal(id, Illustration.IdOf(key));

    [Theory]
    [InlineData(36, "M64 7A57 57 0 1 1 63.9 7.0")]
    [InlineData(27, "M64 7A57 57 0 1 1 7.0 64.0")]
    [InlineData(9, "M64 7A57 57 0 0 1 121.0 64.0")]
    public void Arc_ByMonths_EndsWhereTheClockDoes(int months, string path) => Assert.Equal(path, Seal.Arc(months));

    [Fact]
    public void Pager_InTheMiddle_ShowsNeighboursAndEnds()
    {
        var pager = Render<Pager>(p => p.Add(c => c.Page, 5).Add(c => c.Pages, 9).Add(c => c.UrlOf, n => $"/san-pham?page={n}"));
        Assert.Equal(["Trang trước", "Trang 1", "Trang 4", "Trang 6", "Trang 9", "Trang sau"], pager.FindAll("a").Select(a => a.TextContent));
        Assert.Equal("Trang 5", pager.Find("[aria-current=page]").TextContent);
    }

    [Fact]
    public void Link_UnderAPathBase_BeginsWithIt()
    {
        Services.AddCascadingValue(_ => new SitePath("/gia-lai"));
        var crumbs = Render<Breadcrumb>(p => p.Add(c => c.Steps, [new LabelledLink("Sản phẩm", "/san-pham")]));
        Assert.Equal("/gia-lai/san-pham", crumbs.Find("a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("2026-11-28", "2026-11-30", "28 đến 30/11/2026")]
    [InlineData("2026-11-28", "2026-12-02", "28/11 đến 02/12/2026")]
    [InlineData("2026-12-28", "2027-01-02", "28/12/2026 đến 02/01/2027")]
    [InlineData("2026-11-28", "2026-11-28", "28/11/2026")]
    public void Range_OfDays_IsShortAndWhole(string from, string to, string shown) =>
        Assert.Equal(shown, VietnameseDay.Range(Day(from), Day(to)));

    [Fact]
    public void StyleSheet_OfAllParts_IsUpToDate()
    {
        var folder = Path.Combine(Root(), "src", "Catalog.Design");
        var joined = File.ReadAllText(Path.Combine(folder, "wwwroot", "site.css")) + File.ReadAllText(Path.Combine(folder, "wwwroot", "small.css"));
        foreach (var part in Directory.GetFiles(Path.Combine(folder, "css"), "*.css"))
            Assert.True(joined.Contains(File.ReadAllText(part), StringComparison.Ordinal), $"Run src/Catalog.Design/css/join.sh: {Path.GetFileName(part)} changed.");
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Catalog.sln"))) folder = folder.Parent;
        return folder.FullName;
    }
}
