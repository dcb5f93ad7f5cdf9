using System.Net;
using Catalog.Core.Records;
using Catalog.TestSupport.Web;
using Catalog.Web.Features.Exports;
using MiniExcelLibs;

namespace Catalog.Tests.Pages;

public sealed class ExportPageTests(PageApp app) : PageTests(app)
{
    [Fact]
    public async Task Csv_HoldsAllThatTheListFinds_AndMarksSamplesInEachRow()
    {
        using var answer = await AskAsync("/san-pham.csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("san-pham-20261124.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Mã trên nhãn,Tên sản phẩm,Cơ sở sản xuất,", lines[0], StringComparison.Ordinal);
        Assert.Equal(await TotalAsync("/san-pham"), lines.Length - 1);
        Assert.Contains(lines, line => line.StartsWith($"{Records.Valid.Code},Cà phê rang mộc Chư Păh,HTX mẫu Đồi Gió,", StringComparison.Ordinal)
            && line.EndsWith($",Còn hiệu lực,4,142/QĐ-UBND,24/03/2029,http://localhost{CatalogLinks.Product(Records.Valid.Id, Records.Valid.Name)},không", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains($"\"{PageRecords.LongName}\"", StringComparison.Ordinal) && line.EndsWith(",có", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Tinh dầu sả chanh", StringComparison.Ordinal) && line.Contains(",Đã hết hạn,,78/QĐ-UBND,", StringComparison.Ordinal)); // no stars any more
    }

    [Fact]
    public async Task Csv_OfAFilter_HoldsThatFilterWhateverThePage()
    {
        var lines = (await (await AskAsync("/san-pham.csv?stars=4&page=7&sort=name")).Content.ReadAsStringAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(await TotalAsync("/san-pham?stars=4"), lines.Length - 1);
        Assert.DoesNotContain(lines, line => line.Contains("Nước mắm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Workbook_ReadBack_HoldsTheSameRows()
    {
        using var answer = await AskAsync("/san-pham.xlsx?stars=4");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType!.MediaType);
        using var file = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Token));
        var rows = file.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(await TotalAsync("/san-pham?stars=4"), rows.Count);
        var coffee = rows.Single(row => (string?)row["Mã trên nhãn"] == Records.Valid.Code);
        Assert.Equal<object?>([Records.Valid.Name, 4d, "142/QĐ-UBND", "24/03/2029", "không"],
            [coffee["Tên sản phẩm"], coffee["Số sao"], coffee["Số quyết định"], coffee["Hiệu lực đến, hoặc ngày hết hiệu lực"], coffee["Dữ liệu mẫu"]]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+84 905", "'+84 905")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("Trà, loại 1", "\"Trà, loại 1\"")]
    [InlineData("Trà = ngon", "Trà = ngon")]
    public void Cell_ThatASpreadsheetWouldRun_IsText(string name, string expected)
    {
        var row = new ExportRow { Code = "C", Name = name, Producer = "", Commune = "", Category = "", NetContent = "", Certificate = "", Stars = null, Decision = "", LastDay = "", Url = "", IsSample = "" };
        Assert.StartsWith($"C,{expected},", CsvText.Line(row), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OffersItsFilesAndSheets()
    {
        var links = ById(await PageAsync("/san-pham?stars=4&page=1&sort=name"), "take-away").QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["/san-pham.csv?stars=4", "/san-pham.xlsx?stars=4", "/in/gian-hang?stars=4&sort=name", "/in/to-roi?stars=4&sort=name", "/san-pham.atom?stars=4"], links);
        foreach (var link in links) Assert.Equal(HttpStatusCode.OK, (await AskAsync(link)).StatusCode);
    }

    private async Task<int> TotalAsync(string url) => int.Parse((await PageAsync(url)).QuerySelector("[data-testid=total] strong")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
}
