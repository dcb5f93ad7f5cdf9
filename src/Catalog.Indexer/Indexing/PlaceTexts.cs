using Catalog.Core.Places;
using Catalog.Core.Search;

namespace Catalog.Indexer.Indexing;

/// <summary>What the index holds about a commune: its names of today and before, its facet value, a point.</summary>
public sealed class PlaceTexts(PlaceDirectory directory)
{
    private readonly Dictionary<string, string> texts = [];
    private PlaceCatalog? catalog;

    /// <summary>The names as they are now: another process may have loaded new ones a moment ago.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var current = await directory.RefreshAsync(cancellationToken);
        if (current.RevisionId != catalog?.RevisionId) texts.Clear();
        catalog = current;
    }

    /// <summary>The commune, its province, and the communes, districts and provinces it was made from.</summary>
    public string TextOf(string? communeCode)
    {
        if (communeCode is null) return "";
        if (texts.TryGetValue(communeCode, out var known)) return known;
        return texts[communeCode] = Compose(communeCode);
    }

    public static string FacetOf(string communeCode) => PlaceKey.Commune(communeCode).ToString();

    public GeoPoint? CentreOf(string? communeCode) => communeCode is null ? null : catalog!.Commune(communeCode)?.Centre;

    private string Compose(string communeCode)
    {
        if (catalog!.Commune(communeCode) is not { } commune) return "";
        var today = catalog.Outwards(commune.Key).Select(place => place.FullName);
        var before = catalog.SourcesOf(communeCode).SelectMany(source => catalog.Outwards(source.Key)).Select(place => place.Name);
        return string.Join(", ", today.Concat(before).Distinct());
    }
}
