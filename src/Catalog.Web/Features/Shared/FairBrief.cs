using Catalog.Core.Fairs;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>A fair in a list beside other things: when, what, where.</summary>
public sealed record FairBrief(string Name, string Url, DateOnly From, DateOnly To, string Place, FairPhase Phase)
{
    public static FairBrief Of(Fair fair, PlaceCatalog places, DateOnly today)
    {
        var stop = fair.Stops.OrderBy(s => s.LastDay < today).ThenBy(s => s.FirstDay).ThenBy(s => s.Position).FirstOrDefault();
        var commune = stop?.CommuneCode is { } code ? places.Commune(code) : null;
        return new FairBrief(fair.Name, CatalogLinks.To(RecordType.Fair, fair.Id, fair.Name), fair.FirstDay, fair.LastDay,
            string.Join(", ", new[] { stop?.Venue, commune?.InText }.OfType<string>()), fair.PhaseOn(today));
    }
}

internal static class FairBriefs
{
    /// <summary>What runs or comes, the soonest first; the last ones that are over behind it.</summary>
    public static async Task<IReadOnlyList<FairBrief>> BriefsAsync(this IQueryable<Fair> fairs, PlaceCatalog places, DateOnly today, (int Coming, int Past) most, CancellationToken cancellationToken)
    {
        var live = fairs.AsNoTracking().Include(f => f.Stops).Where(f => f.State == RecordState.Live);
        var coming = await live.Where(f => f.LastDay >= today).OrderBy(f => f.FirstDay).ThenBy(f => f.Id).Take(most.Coming).ToListAsync(cancellationToken);
        var past = most.Past == 0 ? [] : await live.Where(f => f.LastDay < today).OrderByDescending(f => f.LastDay).ThenBy(f => f.Id).Take(most.Past).ToListAsync(cancellationToken);
        return [.. coming.Concat(past).Select(fair => FairBrief.Of(fair, places, today))];
    }
}
