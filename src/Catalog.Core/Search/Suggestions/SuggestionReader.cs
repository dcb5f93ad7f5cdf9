using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search.Asked;
using Catalog.Core.Search.Understanding;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Suggestions;

/// <summary>Database → dictionary: phrases that names of products share, categories in use, places where something is made.</summary>
public sealed class SuggestionReader(CatalogDbContext db, PlaceDirectory places, AskedQueries asked, TimeProvider clock)
{
    private const int ShortestPhrase = 2, LongestPhrase = 4, RarestPhrase = 2;
    private const int PopularDays = 90, MostPopular = 500;

    /// <summary>One person may ask the same three days in a row; and what names nothing of the catalogue may name a person.</summary>
    private const int LeastAsked = 10;

    public async Task<Completions> ReadAsync(Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var products = await db.Products.AsNoTracking().Where(product => product.State == RecordState.Live)
            .Select(product => new { product.Name, product.CategoryKey, product.CommuneCode }).ToListAsync(cancellationToken);
        var categories = await CategoriesAsync(products.CountBy(product => product.CategoryKey).ToDictionary(), cancellationToken);
        var catalog = await places.GetAsync(cancellationToken);
        var found = PlacesOf(products.CountBy(product => product.CommuneCode).ToDictionary(), catalog);
        var phrases = Phrases(products.Select(product => product.Name)).Concat(await PopularAsync(vocabulary, cancellationToken))
            .GroupBy(phrase => phrase.Label).Select(same => same.First() with { Weight = same.Sum(phrase => phrase.Weight) });
        return new Completions(phrases.Concat(categories).Concat(found));
    }

    /// <summary>What people asked before and found.</summary>
    private async Task<IEnumerable<SuggestionEntry>> PopularAsync(Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var popular = await asked.PopularAsync(VietnamTime.Today(clock).AddDays(-PopularDays), MostPopular, cancellationToken);
        return popular.Where(query => query.Asked >= LeastAsked && TextPipeline.Tokens(query.Text).TrueForAll(vocabulary.Knows)).Select(query => Phrase(query.Text, query.Asked));
    }

    private static SuggestionEntry Phrase(string text, int weight) =>
        new(SuggestionKinds.Query, text, new CatalogQuery { Text = text }.ToUrl(CatalogLinks.Search), weight);

    /// <summary>What several names begin with: "nước mắm", "bún song thằn". One that always goes on the same way is left to the longer one.</summary>
    private static IEnumerable<SuggestionEntry> Phrases(IEnumerable<string> names)
    {
        var counts = names.Select(TextPipeline.Tokens).SelectMany(Beginnings).CountBy(phrase => phrase).Where(phrase => phrase.Value >= RarestPhrase).ToDictionary();
        var absorbed = counts.Select(phrase => (Shorter: phrase.Key[..phrase.Key.LastIndexOf(' ')], Count: phrase.Value))
            .Where(phrase => counts.GetValueOrDefault(phrase.Shorter) == phrase.Count).Select(phrase => phrase.Shorter).ToHashSet();
        return counts.Where(phrase => !absorbed.Contains(phrase.Key))
            .Select(phrase => Phrase(phrase.Key, phrase.Value));
    }

    private static IEnumerable<string> Beginnings(List<TextToken> words)
    {
        for (var length = ShortestPhrase; length <= Math.Min(words.Count, LongestPhrase); length++)
            yield return string.Join(' ', words.Take(length).Select(word => word.Exact));
    }

    private async Task<List<SuggestionEntry>> CategoriesAsync(Dictionary<string, int> counts, CancellationToken cancellationToken)
    {
        var categories = await db.Categories.AsNoTracking().Where(category => category.State == RecordState.Live)
            .Select(category => new { category.Key, category.ParentKey, category.Name }).ToListAsync(cancellationToken);
        var parents = categories.ToDictionary(category => category.Key, category => category.ParentKey);
        var totals = new Dictionary<string, int>();
        foreach (var (leaf, count) in counts)
        {
            for (var key = leaf; key is not null; key = parents.GetValueOrDefault(key)) totals[key] = totals.GetValueOrDefault(key) + count;
        }
        return [.. categories.Where(category => totals.ContainsKey(category.Key))
            .Select(category => new SuggestionEntry(SuggestionKinds.Category, category.Name, CatalogLinks.Category(category.Key, category.Name), totals[category.Key]))];
    }

    /// <summary>The communes of today, and the districts and provinces people still say.</summary>
    private static IEnumerable<SuggestionEntry> PlacesOf(Dictionary<string, int> counts, PlaceCatalog catalog)
    {
        var weights = new Dictionary<PlaceKey, int>();
        foreach (var (code, count) in counts)
        {
            var before = catalog.SourcesOf(code).SelectMany(source => catalog.Outwards(source.Key));
            foreach (var place in before.Concat(catalog.Commune(code) is { } commune ? [commune] : []).DistinctBy(place => place.Key))
                weights[place.Key] = weights.GetValueOrDefault(place.Key) + count;
        }
        return weights.Select(place => (Place: catalog.Find(place.Key)!, Weight: place.Value)).Select(found => new SuggestionEntry(
            SuggestionKinds.Place, found.Place.FullName + (found.Place.Key.IsOld ? " (cũ)" : ""),
            new CatalogQuery { Filters = SearchFilters.None.With(FacetNames.Place, found.Place.Key.ToString()) }.ToUrl(CatalogLinks.Search), found.Weight));
    }
}
