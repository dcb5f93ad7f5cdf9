using System.Net;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;
using Catalog.Web.Features.Scan;

namespace Catalog.Tests.Pages;

public sealed class ScanPageTests(PageApp app) : PageTests(app)
{
    [Theory]
    [InlineData("8931234567897", ScannedKind.Gtin, "08931234567897")]
    [InlineData("(01)08931234567897(10)LO1", ScannedKind.Gtin, "08931234567897")]
    [InlineData("https://id.example/01/08931234567897/10/LO1", ScannedKind.Gtin, "08931234567897")]
    [InlineData("893 1234 567 890", ScannedKind.BrokenGtin, "893 1234 567 890")]
    [InlineData("https://tem.example/abc?x=1", ScannedKind.ForeignAddress, "tem.example")]
    [InlineData("142/QĐ-UBND", ScannedKind.DecisionNumber, "142/QĐ-UBND")]
    [InlineData("cà phê", ScannedKind.Other, "cà phê")]
    [InlineData("javascript:alert(1)", ScannedKind.Other, "javascript:alert(1)")]
    [InlineData("", ScannedKind.Other, "")]
    [InlineData(null, ScannedKind.Other, "")]
    public void Code_OfAnyForm_IsTakenForWhatItIs(string? scanned, ScannedKind kind, string value) => Assert.Equal(new ScannedCode(kind, value), ScannedCode.Read(scanned));

    [Fact]
    public async Task Scan_OfWhatIsInTheRegister_LeadsThere()
    {
        foreach (var (code, url) in ((string, string)[])[
            ("8931234567897", CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name)), (Records.Outlet.Code.ToLowerInvariant(), "/p/" + Records.Outlet.Code),
            ("https://hangviet.example/gia-lai/p/" + Records.Valid.Code, "/p/" + Records.Valid.Code), ("142/QĐ-UBND", CatalogLinks.Decision("142/QĐ-UBND"))])
        {
            var answer = await AskAsync("/quet?ma=" + Uri.EscapeDataString(code));
            Assert.Equal((HttpStatusCode.Redirect, url), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
    }

    [Theory]
    [InlineData("8936000000004", "Mã được cấp tại Việt Nam")]
    [InlineData("4006381333931", "được cấp ở nước khác")]
    [InlineData("8936000000005", "số kiểm tra")]
    [InlineData("https://tem.example/abc", "Trang này không kiểm tra nơi đó")]
    [InlineData("<b>lạ</b>", "Chưa đọc được mã này")]
    public async Task Scan_OfWhatIsNot_SaysWhatThatMeansAndWhatDoesNotFollow(string code, string said)
    {
        var answer = ById(await PageAsync("/quet?ma=" + Uri.EscapeDataString(code)), "scan-answer");
        Assert.Contains(said, answer.TextContent, StringComparison.Ordinal);
        Assert.Contains("chưa phải là hàng giả", answer.TextContent, StringComparison.Ordinal);
        Assert.All(answer.QuerySelectorAll("a"), link => Assert.StartsWith("/", link.GetAttribute("href")!, StringComparison.Ordinal)); // no way to a foreign place
    }

    [Fact]
    public async Task Camera_MayBeUsedOnThisPageAlone()
    {
        Assert.Contains("camera=(self)", string.Join(',', (await AskAsync("/quet")).Headers.GetValues("Permissions-Policy")).Replace("camera=self", "camera=(self)", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("camera=self", string.Join(',', (await AskAsync("/")).Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("wasm", string.Join(',', (await AskAsync("/quet")).Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
