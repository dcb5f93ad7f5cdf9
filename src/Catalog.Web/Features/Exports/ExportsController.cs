using System.Globalization;
using System.Text;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;
using Catalog.Web.Hosting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MiniExcelLibs;

namespace Catalog.Web.Features.Exports;

/// <summary>The list of products as a file, with the filter of the page it stands on; all of it, by number, whatever the order and the page.</summary>
[EnableRateLimiting(RateLimits.Export)]
public sealed class ExportsController(ProductExportQuery query, TimeProvider clock) : Controller
{
    private const int LongestMilliseconds = 300_000;
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [HttpGet(CatalogLinks.Products + CatalogLinks.CsvSuffix), RequestTimeout(LongestMilliseconds)]
    public async Task ProductsCsv(CancellationToken cancellationToken)
    {
        await using var rows = query.ReadAsync(Asked(), cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isThere = await rows.MoveNextAsync(); // before anything is sent: an index that is away still gets its answer
        Response.ContentType = CsvText.ContentType;
        Response.Headers.ContentDisposition = $"attachment; filename={NameOf(CatalogLinks.CsvSuffix)}";
        await using var body = new StreamWriter(Response.Body, new UTF8Encoding(false));
        await body.WriteAsync((CsvText.Mark + CsvText.Heading).AsMemory(), cancellationToken);
        for (; isThere; isThere = await rows.MoveNextAsync()) await body.WriteAsync(CsvText.Line(rows.Current).AsMemory(), cancellationToken);
    }

    /// <summary>A workbook is finished by its table of contents: it is written to a file that goes when it was sent.</summary>
    [HttpGet(CatalogLinks.Products + CatalogLinks.WorkbookSuffix), RequestTimeout(LongestMilliseconds)]
    public async Task<IActionResult> ProductsXlsx(CancellationToken cancellationToken)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await file.SaveAsAsync(query.ReadAsync(Asked(), cancellationToken), sheetName: "Sản phẩm", cancellationToken: cancellationToken);
            file.Position = 0;
            return File(file, WorkbookType, NameOf(CatalogLinks.WorkbookSuffix));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private CatalogQuery Asked() => CatalogQueryReader.Read(name => Request.Query[name]).Query;

    private string NameOf(string ending) => $"san-pham-{VietnamTime.Today(clock).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{ending}";
}
