using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Web.Features.Producers;

public sealed class ProducersController(CatalogDbContext db, ProducerPageQuery query, SearchPages pages) : RecordController(db)
{
    private static readonly SearchSort[] Sorts = [SearchSort.Relevance, SearchSort.Name, SearchSort.Newest];

    [HttpGet("/co-so")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        View(await pages.ReadAsync(Request.Query, SearchSection.Producers, Sorts, cancellationToken));

    [HttpGet("/co-so/{address}"), Viewed(RecordType.Producer)]
    public async Task<IActionResult> Details(string address, string? page, CancellationToken cancellationToken)
    {
        var key = SlugKey.Read(address);
        return await TurnAwayAsync(Db.Producers, RecordType.Producer, key, cancellationToken) ?? View(await query.ReadAsync(key.Id!.Value, page, cancellationToken));
    }
}
