using System.Data.Common;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Samples;
using Catalog.Web.Hosting.Settings;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>What every page shows around its own content.</summary>
public sealed record LayoutFacts(string ProvinceName, bool HasSamples, DateTimeOffset? ChangedAt);

/// <summary>Remembers the facts for a few seconds, and keeps the last known ones while the database is away: error pages have the same layout.</summary>
public sealed class LayoutMemory
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);
    private volatile Remembered? last;

    public LayoutFacts? Last => last?.Facts;

    public LayoutFacts? Fresh(DateTimeOffset now) => last is { } known && now - known.At < Lifetime ? known.Facts : null;

    public void Keep(LayoutFacts facts, DateTimeOffset now) => last = new Remembered(facts, now);

    private sealed record Remembered(LayoutFacts Facts, DateTimeOffset At);
}

public sealed class LayoutQuery(CatalogDbContext db, PlaceDirectory places, LayoutMemory memory, ProvinceOptions province, SampleStatus samples, TimeProvider clock)
{
    public async Task<LayoutFacts> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (memory.Fresh(now) is { } known) return known;
        try
        {
            var map = await places.GetAsync(cancellationToken);
            var facts = new LayoutFacts(
                map.Province(province.Code)?.InText ?? "",
                await samples.IsLoadedAsync(cancellationToken),
                await db.Changes.Where(c => c.Kind != ChangeKind.Status && c.Kind != ChangeKind.Popularity).OrderByDescending(c => c.Sequence).Select(c => (DateTimeOffset?)c.At).FirstOrDefaultAsync(cancellationToken));
            memory.Keep(facts, now);
            return facts;
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TimeoutException)
        {
            return memory.Last ?? new LayoutFacts("", false, null);
        }
    }
}
