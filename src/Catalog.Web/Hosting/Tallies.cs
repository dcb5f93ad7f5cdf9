using Catalog.Core.Popularity;
using Catalog.Core.Search.Asked;

namespace Catalog.Web.Hosting;

/// <summary>What this process counted beside its requests, on its way into the database. What cannot be written now is counted on.</summary>
internal sealed class Tallies(QueryTally asked, ViewTally viewed)
{
    public async Task WriteAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (asked.Take() is { Count: > 0 } counts)
        {
            await OrElseAsync(services.GetRequiredService<AskedQueries>().WriteAsync(counts, cancellationToken), () => asked.PutBack(counts));
        }
        if (viewed.Take() is { Count: > 0 } seen)
        {
            await OrElseAsync(services.GetRequiredService<ViewCounts>().WriteAsync(seen, cancellationToken), () => viewed.PutBack(seen));
        }
    }

    private static async Task OrElseAsync(Task write, Action putBack)
    {
        try
        {
            await write;
        }
        catch
        {
            putBack();
            throw;
        }
    }
}
