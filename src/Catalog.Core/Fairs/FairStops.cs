namespace Catalog.Core.Fairs;

/// <summary>
/// Writes the list of stops anew and keeps each stop the same row: calendars and links follow its id, whatever is put in
/// before it.
/// </summary>
internal static class FairStops
{
    public static void Write(Fair fair, IReadOnlyList<StopPlan> plans)
    {
        var free = fair.Stops.OrderBy(stop => stop.Position).ToList();
        var taken = new FairStop?[plans.Count];
        Match(plans, free, taken, (plan, stop) => plan.Id == stop.Id);
        Match(plans, free, taken, (plan, stop) => plan with { Id = stop.Id } == stop.Plan);
        Match(plans, free, taken, IsSamePlace); // on another day
        // As many left on both sides: those that moved elsewhere, in their order.
        if (free.Count == taken.Count(stop => stop is null)) Match(plans, free, taken, (_, _) => true);
        fair.Stops.RemoveAll(free.Contains);
        for (var i = 0; i < plans.Count; i++)
        {
            if (taken[i] is null) fair.Stops.Add(taken[i] = new FairStop());
            taken[i]!.Take(plans[i], i);
        }
    }

    private static void Match(IReadOnlyList<StopPlan> plans, List<FairStop> free, FairStop?[] taken, Func<StopPlan, FairStop, bool> isSame)
    {
        for (var i = 0; i < plans.Count; i++)
        {
            if (taken[i] is not null || free.Find(stop => isSame(plans[i], stop)) is not { } found) continue;
            taken[i] = found;
            free.Remove(found);
        }
    }

    private static bool IsSamePlace(StopPlan plan, FairStop stop) =>
        plan.Commune == stop.CommuneCode && FairRules.Clean(plan.Venue) == stop.Venue && FairRules.Clean(plan.Url) == stop.Url;
}
