using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search;
using CsCheck;

namespace Catalog.TestSupport.Search;

/// <summary>Documents and questions in a small vocabulary full of words that fold alike, so that everything meets everything.</summary>
public static class RandomCorpus
{
    private static readonly string[] Words = ("nước mắm mầm mâm mam cá cà ca cơm rượu nếp cẩm cám cam mật mãng mảng cầu rừng gạo thơm trà tra sữa sứa bò bơ " +
        "khô khổ đậu dầu lạc muối số 8 bánh tráng nem chả hòa hoà").Split(' ');
    private static readonly string[] Communes = ["xa:21688", "xa:21697", "xa:21703", "xa:21715"];
    private static readonly string[] Statuses = ["valid", "valid", "expiring", "expired", "revoked", "none"];
    private static readonly GeoPoint[] Points = [new(13.78f, 109.22f), new(14.35f, 108.99f), new(13.98f, 108f), new(14.01f, 107.98f)];

    public static readonly Gen<SearchDocument[]> Documents =
        Gen.Select(Phrase(1, 4), Phrase(0, 2), Phrase(0, 2), Phrase(0, 8), Facets, Numbers, Gen.OneOf(Points).Array[0, 2], Gen.Bool)
            .Array[1, 60].Select(all => all.Select(Document).ToArray());

    public static readonly Gen<SearchRequest> Request =
        Gen.Select(Phrase(0, 4), Filters, Gen.OneOf(Communes).Array[0, 2], Gen.Enum<SearchSort>(), Gen.OneOf(Points), Gen.Int[0, 60], Understood)
            .Select((text, filters, scope, sort, near, km, understood) => new SearchRequest
            {
                Text = text,
                Understood = understood,
                Filters = filters,
                Scope = scope,
                Sort = sort,
                PageSize = 100,
                Near = near,
                RadiusKm = km < 20 ? null : km * 3,
            });

    /// <summary>Half of them none, so that texts are taken apart by the engine too.</summary>
    private static Gen<SearchText?> Understood =>
        Gen.Select(Slot.Array[0, 3], Slot.Array[0, 1], Phrase(1, 3).Array[0, 1], Phrase(1, 2).Array[0, 1], Gen.Bool, Gen.Bool).Select((slots, optional, phrases, excluded, some, quoted) => !some ? null : new SearchText
        {
            Slots = slots,
            Optional = optional,
            Phrases = quoted ? [.. phrases.Select(TextPipeline.Tokens)] : [],
            Excluded = [.. excluded.Select(TextPipeline.Tokens)],
            Order = [.. slots.SelectMany(slot => slot.Alternatives[0].Words)],
        });

    private static Gen<TextSlot> Slot =>
        Gen.Select(Phrase(1, 2), Phrase(1, 3).Array[0, 2]).Select((typed, others) =>
            new TextSlot([new TextAlternative(TextPipeline.Tokens(typed), 1), .. others.Select((text, i) => new TextAlternative(TextPipeline.Tokens(text), .7f - i * .4f))]));

    private static Gen<(string[], string[], string, string, bool)> Facets =>
        Gen.Select(Gen.OneOf("i1", "i4a", "ii1a", "n2").Array[0, 2], Gen.OneOf(Communes).Array[0, 2], Gen.OneOf("3", "4", "5"), Gen.OneOf(Statuses), Gen.Bool);

    private static Gen<(int, int, int, int)> Numbers => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 9], Gen.Int[0, 4], Gen.Int[0, 4]);

    private static Gen<SearchFilters> Filters =>
        Gen.Select(Gen.OneOf("", "i1", "i4a", "unknown"), Gen.OneOf("", "3", "4"), Gen.OneOf("", "", "valid", "revoked"), Gen.OneOf("", "product", "fair"))
            .Select((category, stars, status, type) => new[] { (FacetNames.Category, category), (FacetNames.Stars, stars), (FacetNames.Stars, stars == "3" ? "5" : ""), (FacetNames.Certificate, status), (FacetNames.Type, type) }
                .Where(f => f.Item2.Length > 0).Aggregate(SearchFilters.None, (filters, f) => filters.With(f.Item1, f.Item2)));

    private static Gen<string> Phrase(int from, int to) => Gen.OneOf(Words).Array[from, to].Select(words => string.Join(' ', words));

    private static SearchDocument Document(
        (string Name, string Producer, string Place, string Description, (string[], string[], string, string, bool) Facets, (int, int, int, int) Numbers, GeoPoint[] Points, bool IsPlain) from, int position)
    {
        var ((categories, communes, stars, status, hasStars), (prior, price, day, created)) = (from.Facets, from.Numbers);
        return new SearchDocument
        {
            Type = RecordTypes.Searchable[position % 6],
            Id = 1 + position * 37 % 101, // not in the order of their numbers
            Name = from.Name,
            Producer = from.Producer,
            Place = from.Place,
            Description = from.Description,
            SortKey = from.Name,
            Facets = SearchFilters.None.With(FacetNames.Category, categories).With(FacetNames.Place, communes)
                .With(FacetNames.Certificate, status).With(FacetNames.Stars, hasStars ? [stars] : []),
            Prior = prior / 4f,
            IsNeverBoosted = from.IsPlain && prior == 3,
            Price = price < 4 ? null : price * 1000,
            ValidUntil = day == 0 ? null : new DateOnly(2026, 1, day),
            Created = created == 0 ? null : DateTimeOffset.UnixEpoch.AddDays(created),
            Points = from.Points,
        };
    }
}
