using Catalog.Core.Search;

namespace Catalog.TestSupport.Search;

/// <summary>
/// What every engine must answer, said as plainly as it can be: lists, and the formula. Slow, and right by being short.
/// </summary>
public sealed class PlainSearch(IReadOnlyList<SearchDocument> documents)
{
    private readonly Dictionary<string, int>[] exact = [.. documents.Select(d => Weights(d, token => token.Exact))];
    private readonly Dictionary<string, int>[] folded = [.. documents.Select(d => Weights(d, token => token.Folded))];

    public (int Total, List<(int Num, double Score)> Hits, List<FacetCount> Facets) Search(SearchRequest request)
    {
        var text = TextQuery.Of(request);
        var (matches, isPart) = text.Steps().Select(step => Found(text, step, request)).FirstOrDefault(found => found.Hits.Count > 0, ([], false));
        var near = matches.Where(m => IsInCircle(documents[m.Doc], request)).ToList();
        var wanted = near.Where(m => FacetNames.All.All(f => Passes(documents[m.Doc], f, request))).ToList();
        var facets = FacetNames.All.SelectMany(facet => near
            .Where(m => FacetNames.All.All(f => f == facet || Passes(documents[m.Doc], f, request)))
            .SelectMany(m => documents[m.Doc].ValuesOf(facet).Distinct()).CountBy(value => value)
            .Select(count => new FacetCount(facet, count.Key, count.Value)).Order(FacetCount.MostFrequentFirst));
        return (wanted.Count, Ranked(wanted, text, request, isPart), [.. facets]);
    }

    private (List<(int Doc, double Text)> Hits, bool IsPart) Found(TextQuery text, TextMatch step, SearchRequest request)
    {
        var found = Matches(text, step, request).ToList();
        var isScattered = step == TextMatch.All && text.Slots.Count > 1 && found.Count > 0 && !found.Any(hit => text.Slots.All(slot => IsOwn(slot, documents[hit.Doc])));
        return isScattered && text.HasPart ? ([.. Matches(text, TextMatch.Part, request)], true) : (found, step == TextMatch.Some);
    }

    /// <summary>In more than the description.</summary>
    private static bool IsOwn(TextSlot slot, SearchDocument document)
    {
        var own = document.WeightedTexts().Where(t => t.IsOwn).SelectMany(t => TextPipeline.Tokens(t.Text)).ToList();
        return slot.Alternatives.Any(alternative => alternative.Words.All(word => TextQuery.Terms(word, TextMatch.All).Any(term => own.Exists(token => (term.Exact ? token.Exact : token.Folded) == term.Text))));
    }

    private static bool IsHidden(SearchDocument document, SearchRequest request) =>
        document.ValuesOf(FacetNames.Certificate).Contains(CertificateValues.Revoked) && !request.Filters.Has(FacetNames.Certificate, CertificateValues.Revoked);

    private IEnumerable<(int Doc, double Text)> Matches(TextQuery text, TextMatch step, SearchRequest request)
    {
        for (var doc = 0; doc < documents.Count; doc++)
        {
            if (IsHidden(documents[doc], request)) continue;
            var scores = text.Slots.Select(slot => Score(slot, step, doc)).Where(score => score > 0).ToList();
            if (scores.Count < text.Required(step) || !text.Phrases.All(phrase => Holds(phrase, step, doc)) || text.Excluded.Any(words => IsExcluded(words, doc))) continue;
            var others = text.Optional.Sum(slot => Score(slot, step, doc)) + text.Phrases.SelectMany(phrase => phrase).Sum(word => Bm25(TextQuery.Term(word, step), doc));
            yield return (doc, (text.IsEmpty ? 1 : scores.Sum()) + others);
        }
    }

    private double Score(TextSlot slot, TextMatch step, int doc) => slot.Alternatives.Max(alternative =>
    {
        var words = alternative.Words.Select(word => TextQuery.Terms(word, step).Max(term => term.Weight * Bm25(term, doc))).ToList();
        return words.Contains(0) ? 0 : alternative.Weight * words.Sum();
    });

    private bool Holds(IReadOnlyList<TextToken> phrase, TextMatch step, int doc) =>
        phrase.All(word => Bm25(TextQuery.Term(word, step), doc) > 0) && (phrase.Count == 1 || AreNeighbours(phrase, documents[doc]));

    private bool IsExcluded(IReadOnlyList<TextToken> words, int doc) =>
        words.Count > 1 ? AreNeighbours(words, documents[doc]) : Bm25(TextQuery.Term(words[0], TextMatch.All), doc) > 0;

    private static bool AreNeighbours(IReadOnlyList<TextToken> words, SearchDocument document) => document.WeightedTexts().Where(t => t.IsNear)
        .Any(t => $" {string.Join(' ', TextPipeline.Tokens(t.Text).Select(token => token.Folded))} ".Contains($" {string.Join(' ', words.Select(word => word.Folded))} ", StringComparison.Ordinal));

    private double Bm25(QueryTerm term, int doc)
    {
        var index = term.Exact ? exact : folded;
        if (!index[doc].TryGetValue(term.Text, out var frequency)) return 0;
        var holding = index.Count(words => words.ContainsKey(term.Text));
        var idf = Math.Log(1 + (documents.Count - holding + 0.5) / (holding + 0.5));
        var average = index.Average(words => words.Values.Sum());
        return idf * 2.2 * frequency / (frequency + 1.2 * (0.25 + 0.75 * Rounded(index[doc].Values.Sum()) / average));
    }

    private List<(int Num, double Score)> Ranked(List<(int Doc, double Text)> wanted, TextQuery text, SearchRequest request, bool isPart)
    {
        var scored = wanted.Select(m => (Document: documents[m.Doc], Score: First(documents[m.Doc], m.Text, request))).ToList();
        if (request.Sort != SearchSort.Relevance)
            return [.. scored.OrderBy(s => Key(s.Document, request)).ThenBy(s => Name(s.Document, request), StringComparer.Ordinal).ThenBy(s => s.Document.Num).Select(s => (s.Document.Num, 0d))];
        var ordered = scored.OrderByDescending(s => s.Score).ThenBy(s => s.Document.Num).ToList();
        return [.. ordered.Take(SearchWeights.LookedAtTwice).Select(s => (s.Document.Num, Score: s.Score * Neighbours(s.Document, text) * Name(s.Document, text, isPart)))
            .OrderByDescending(s => s.Score).ThenBy(s => s.Num), .. ordered.Skip(SearchWeights.LookedAtTwice).Select(s => (s.Document.Num, s.Score))];
    }

    private static double First(SearchDocument document, double text, SearchRequest request)
    {
        var score = document.IsNeverBoosted ? text : text + document.Prior;
        if (document.ValuesOf(FacetNames.Certificate).Contains(CertificateValues.Expired)) score *= SearchWeights.Expired;
        if (!document.IsNeverBoosted && document.ValuesOf(FacetNames.Place).Intersect(request.Scope).Any()) score *= SearchWeights.PlaceScope;
        return score;
    }

    private static double Neighbours(SearchDocument document, TextQuery text)
    {
        if (text.Pairs.Count == 0) return 1;
        var pairs = document.WeightedTexts().Where(t => t.IsNear).Select(t => TextPipeline.Tokens(t.Text))
            .SelectMany(tokens => tokens.Zip(tokens.Skip(1), (a, b) => (a.Folded, b.Folded))).ToHashSet();
        return 1 + SearchWeights.Adjacency * text.Pairs.Count(pairs.Contains) / text.Pairs.Count;
    }

    private static double Name(SearchDocument document, TextQuery text, bool isPart)
    {
        var name = TextPipeline.Tokens(document.Name).ConvertAll(token => token.Folded);
        if (text.Slots.Count == 0 || name.Count == 0) return 1;
        var asked = Words(text.Slots).ToList();
        var said = text.Slots.Count(slot => slot.Alternatives.Any(alternative => alternative.Words.All(word => name.Contains(word.Folded))));
        var own = name.Count(word => asked.Contains(word) || Words(text.Optional).Contains(word));
        return 1 + (double)said / text.Slots.Count * ((isPart ? SearchWeights.NameSaysPart : SearchWeights.NameSays) + (asked.Contains(name[0]) ? SearchWeights.NameBegins : 0) + SearchWeights.NameIsAll * (double)own / name.Count);
    }

    private static IEnumerable<string> Words(IEnumerable<TextSlot> slots) => slots.SelectMany(slot => slot.Alternatives).SelectMany(alternative => alternative.Words).Select(word => word.Folded);

    private static bool Passes(SearchDocument document, string facet, SearchRequest request) =>
        request.Filters[facet] is not { Count: > 0 } asked || document.ValuesOf(facet).Intersect(asked).Any();

    private static bool IsInCircle(SearchDocument document, SearchRequest request) =>
        request is not { Near: { } centre, RadiusKm: { } radius } || document.Points.Any(point => centre.DistanceKm(point) <= radius);

    private static double Key(SearchDocument document, SearchRequest request) => request.Sort switch
    {
        SearchSort.Newest => -(document.Created?.ToUnixTimeMilliseconds() ?? double.NegativeInfinity),
        SearchSort.Price => document.Price ?? double.PositiveInfinity,
        SearchSort.ValidUntil => document.ValidUntil?.DayNumber ?? double.PositiveInfinity,
        SearchSort.Distance => document.Points.Select(point => request.Near!.Value.DistanceKm(point)).DefaultIfEmpty(double.PositiveInfinity).Min(),
        _ => 0,
    };

    private static string Name(SearchDocument document, SearchRequest request) => request.Sort == SearchSort.Name ? document.SortKey : "";

    private static Dictionary<string, int> Weights(SearchDocument document, Func<TextToken, string> form) => document.WeightedTexts()
        .SelectMany(t => TextPipeline.Tokens(t.Text).Select(token => (Word: form(token), t.Weight))).GroupBy(t => t.Word)
        .ToDictionary(word => word.Key, word => word.Sum(t => t.Weight));

    /// <summary>Lengths are kept in one byte: exact to 40, then four significant bits above 24.</summary>
    private static int Rounded(int length)
    {
        if (length < 40) return length;
        var shift = (int)Math.Log2(length - 24) - 3;
        return 24 + ((length - 24) >> shift << shift);
    }
}
