using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Places;

/// <summary>
/// Brings the place tables to a revision of the lists. May run as often as one likes: the same files change nothing, and a
/// unit that is gone from the lists is closed, never deleted, because labels and certificates go on naming it. Lists that
/// replace others ask for the search index to be built again: nearly every document holds names of places.
/// </summary>
public sealed class PlaceSeeder(CatalogDbContext db, ChangeLog changes, JobDesk jobs, TimeProvider clock)
{
    /// <summary>Loads the shipped lists. True when something was written.</summary>
    public Task<bool> SeedAsync(CancellationToken cancellationToken) => SeedAsync(PlaceSeed.Shipped(), cancellationToken);

    /// <exception cref="InvalidDataException">The lists contradict themselves, or are older than what is loaded; nothing was written.</exception>
    public async Task<bool> SeedAsync(PlaceSeed seed, CancellationToken cancellationToken)
    {
        var (written, actor) = (false, Actor.System("places"));
        await changes.CommitAsync(async token =>
        {
            var last = await db.PlaceRevisions.AsNoTracking().OrderByDescending(revision => revision.Id).FirstOrDefaultAsync(token);
            if (last?.Hash == seed.Hash && last.Revision == seed.Revision) return [];
            if (string.CompareOrdinal(seed.Revision, last?.Revision) < 0)
                throw new InvalidDataException($"The place lists of {seed.Revision} are older than those in the database ({last!.Revision}).");
            var revision = await WriteAsync(seed, token);
            db.PlaceRevisions.Add(revision);
            if (last is not null) jobs.Ask(JobKinds.RebuildIndex, new IndexRequest(null), actor);
            written = true;
            return [new PendingChange(revision, ChangeKind.Loaded, [])];
        }, actor, $"Danh mục đơn vị hành chính {seed.Revision}", cancellationToken);
        return written;
    }

    private async Task<PlaceRevision> WriteAsync(PlaceSeed seed, CancellationToken cancellationToken)
    {
        var rows = new PlaceRows(seed);
        var knownProvinces = await db.Provinces.AsNoTracking().ToDictionaryAsync(province => province.Code, cancellationToken);
        var knownCommunes = await db.Communes.AsNoTracking().ToDictionaryAsync(commune => commune.Code, cancellationToken);
        var provinces = rows.Provinces(knownProvinces.ToDictionary(pair => pair.Key, pair => pair.Value.ValidFrom));
        var communes = rows.Communes(knownCommunes.ToDictionary(pair => pair.Key, pair => pair.Value.ValidFrom));
        var oldUnits = rows.OldUnits();
        var ended = Ended(knownCommunes, communes);
        var links = rows.Links(key => ended.Contains(key.Code) ? seed.Day.AddDays(-1) : knownCommunes.GetValueOrDefault(key.Code)?.ValidTo);
        var aliases = rows.Aliases().Concat(Renamed(rows, provinces, communes, knownProvinces, knownCommunes)).DistinctBy(alias => (alias.Alias, alias.TargetKey)).ToList();
        Check(provinces, communes, oldUnits, links, aliases, [.. knownCommunes.Keys]);

        await db.UpsertAsync(provinces, cancellationToken);
        await db.UpsertAsync(communes, cancellationToken);
        await db.UpsertAsync(oldUnits, cancellationToken);
        // Links and words are no units: the lists replace them whole. Only names that a unit really bore are kept for good.
        await db.PlaceLinks.ExecuteDeleteAsync(cancellationToken);
        await db.PlaceAliases.Where(alias => alias.Kind != PlaceAliasKind.FormerName).ExecuteDeleteAsync(cancellationToken);
        await db.UpsertAsync(links, cancellationToken);
        await db.UpsertAsync(aliases, cancellationToken);
        await CloseAsync(seed, [.. provinces.Select(province => province.Code)], ended, cancellationToken);
        return PlaceRevision.Create(seed, communes.Count, ended.Count, clock.GetUtcNow());
    }

    private static HashSet<string> Ended(Dictionary<string, Commune> known, IReadOnlyList<Commune> communes)
    {
        var ended = known.Values.Where(commune => commune.ValidTo is null).Select(commune => commune.Code).ToHashSet();
        var present = ended.Count;
        ended.ExceptWith(communes.Select(commune => commune.Code));
        return ended.Count * 2 > present && present > 0
            ? throw new InvalidDataException($"The place lists would end {ended.Count} of {present} communes: they look incomplete.")
            : ended;
    }

    private static IEnumerable<PlaceAlias> Renamed(
        PlaceRows rows, IReadOnlyList<Province> provinces, IReadOnlyList<Commune> communes, Dictionary<string, Province> knownProvinces, Dictionary<string, Commune> knownCommunes) =>
        provinces.Select(now => (Was: knownProvinces.GetValueOrDefault(now.Code)?.FullName, Now: now.FullName, Key: PlaceKey.Province(now.Code)))
            .Concat(communes.Select(now => (Was: knownCommunes.GetValueOrDefault(now.Code)?.FullName, Now: now.FullName, Key: PlaceKey.Commune(now.Code))))
            .Where(unit => unit.Was is not null && unit.Was != unit.Now)
            .Select(unit => rows.Earlier(unit.Was!, unit.Now, unit.Key));

    private static void Check(
        IReadOnlyList<Province> provinces, IReadOnlyList<Commune> communes, IReadOnlyList<OldUnit> oldUnits, IReadOnlyList<PlaceLink> links, List<PlaceAlias> aliases, HashSet<string> known)
    {
        var provinceCodes = provinces.Select(province => province.Code).ToHashSet();
        var communeCodes = communes.Select(commune => commune.Code).Concat(known).ToHashSet();
        var keys = oldUnits.Select(unit => unit.Key).Concat(communeCodes.Select(code => PlaceKey.Commune(code).ToString()))
            .Concat(provinceCodes.Select(code => PlaceKey.Province(code).ToString())).ToHashSet();
        var faults = communes.Where(commune => !provinceCodes.Contains(commune.ProvinceCode)).Select(commune => $"commune {commune.Code} lies in the unknown province {commune.ProvinceCode}")
            .Concat(oldUnits.Where(unit => unit.ParentKey is not null && !keys.Contains(unit.ParentKey)).Select(unit => $"{unit.Key} lies in the unknown {unit.ParentKey}"))
            .Concat(links.Where(link => !communeCodes.Contains(link.CommuneCode) || !keys.Contains(link.FromKey)).Select(link => $"link {link.FromKey} → {link.CommuneCode} has an unknown end"))
            .Concat(aliases.Where(alias => !keys.Contains(alias.TargetKey)).Select(alias => $"alias {alias.Alias} → {alias.TargetKey} has an unknown end"))
            .Take(5).ToList();
        if (faults.Count > 0) throw new InvalidDataException($"The place lists contradict themselves: {string.Join("; ", faults)}.");
    }

    /// <summary>Units that the lists no longer hold end on the day before.</summary>
    private async Task CloseAsync(PlaceSeed seed, HashSet<string> provinces, HashSet<string> ended, CancellationToken cancellationToken)
    {
        var lastDay = seed.Day.AddDays(-1);
        await db.Communes.Where(commune => ended.Contains(commune.Code))
            .ExecuteUpdateAsync(set => set.SetProperty(commune => commune.ValidTo, lastDay).SetProperty(commune => commune.Revision, seed.Revision), cancellationToken);
        await db.Provinces.Where(province => province.ValidTo == null && !provinces.Contains(province.Code))
            .ExecuteUpdateAsync(set => set.SetProperty(province => province.ValidTo, lastDay).SetProperty(province => province.Revision, seed.Revision), cancellationToken);
    }
}
