using Catalog.Core.Places;
using Catalog.Core.Text;

namespace Catalog.Core.Search.Understanding;

/// <summary>A place among the words.</summary>
/// <param name="Shortened">Written short or otherwise than the lists write it, so the name itself must be looked for beside it.</param>
internal sealed record SpottedPlace(int From, int Length, PlaceCandidate Scope, bool Shortened);

/// <summary>
/// Finds the place in a query: a name of a unit of any epoch at home, or elsewhere where the catalogue has something. Names
/// are words too (An Toàn, Thống Nhất), so one counts only where the words beside it do not claim it.
/// </summary>
internal sealed class PlaceSpotter(PlaceCatalog places, string? homeProvince, IReadOnlySet<string> communesInUse, Vocabulary vocabulary)
{
    private const int LongestName = 5, ShortestAbbreviation = 2;
    private readonly PlaceResolver resolver = new(places, homeProvince);

    /// <summary>The longest name wins, then the one nearest to the end: people say the thing first.</summary>
    public SpottedPlace? Find(QueryWords query)
    {
        for (var length = Math.Min(LongestName, query.Count); length > 0; length--)
        {
            for (var from = query.Count - length; from >= 0; from--)
            {
                if (query.AreFree(from, length) && Read(query, from, length) is { } found) return found;
            }
        }
        return null;
    }

    private SpottedPlace? Read(QueryWords query, int from, int length)
    {
        var names = NamesOf(query, from, length);
        if (names.Count == 0) return null;
        var types = TypeWords(query, from);
        if (types == 0 && !IsPlace(query, from, length, names)) return null;
        var (start, text) = (from - types, query.Text(from - types, length + types));
        // A narrower place before it: "Ngô Mây Phù Cát", "xã Ân Phong huyện Hoài Ân".
        for (var inner = Math.Min(3, start); inner > 0; inner--)
        {
            if (!query.AreFree(start - inner, inner) || NamesOf(query, start - inner, inner) is not { Count: > 0 } innerNames) continue;
            var innerTypes = TypeWords(query, start - inner);
            if (Scope($"{query.Text(start - inner - innerTypes, inner + innerTypes)}, {text}") is { } narrower && innerNames.Exists(name => name.Place.Key == narrower.Place.Key))
                return new SpottedPlace(start - inner - innerTypes, from + length - (start - inner - innerTypes), narrower, false);
        }
        return Scope(text) is { } scope ? new SpottedPlace(start, length + types, scope, !names.Any(name => name.Place.Key == scope.Place.Key && name.Text == name.Place.Name)) : null;
    }

    private PlaceCandidate? Scope(string text) =>
        resolver.Resolve(text).Scope is { } scope && scope.Communes.Any(commune => commune.Parent?.Code == homeProvince || communesInUse.Contains(commune.Key.Code)) ? scope : null;

    /// <summary>Names written with these words, marks compared word by word where they were typed; a compass word may lead: "bắc Hoài Nhơn".</summary>
    private List<PlaceName> NamesOf(QueryWords query, int from, int length)
    {
        TextToken[] words = [.. query.Words.Skip(from).Take(length)];
        var names = Named(words);
        var lead = names.Count > 0 ? 0 : PlaceText.CompassLead([.. words.Select(word => word.Folded)]);
        return lead == 0 ? names : Named([.. words[lead..], .. words[..lead]]);
    }

    private List<PlaceName> Named(TextToken[] words) =>
        [.. places.Names.Find(PlaceText.MatchKey(words.Select(word => word.Folded))).Where(name => AgreesWith(words, name))];

    private static bool AgreesWith(TextToken[] words, PlaceName name)
    {
        if (!words.Any(word => word.HasMarks)) return true;
        var own = TextPipeline.Tokens(name.Text);
        return own.Count == words.Length && own.Index().All(word => Agrees(words[word.Index], word.Item));
    }

    /// <summary>Words that end in k are transcriptions, whose marks differ from list to list.</summary>
    private static bool Agrees(TextToken typed, TextToken own) => !typed.HasMarks || typed.Exact == own.Exact || own.Exact[^1] == 'k' || SpellingVariants.WithOtherI(typed.Exact) == own.Exact;

    /// <summary>How many words before a name say what kind of unit it is; "xã" that ends "hợp tác xã" says nothing.</summary>
    private int TypeWords(QueryWords query, int from)
    {
        foreach (var (_, words) in PlaceTypes.Typed)
        {
            var start = from - words.Length;
            if (start < 0 || !query.AreFree(start, words.Length) || !words.Index().All(word => query.Words[start + word.Index].Folded == word.Item)) continue;
            return start > 0 && vocabulary.PairsOf(query.Words[start - 1], query.Words[start]) > 0 ? 0 : words.Length;
        }
        return 0;
    }

    private bool IsPlace(QueryWords query, int from, int length, List<PlaceName> names)
    {
        if (from > 0 && query.Words[from - 1].Exact is "ở" or "tại" or "gần" or "quanh") return true;
        if (length == 1) return IsPlaceAlone(query, from, names);
        return !IsAnotherWord(query, from, length, names) && !IsClaimed(query, from, length);
    }

    /// <summary>One word: only what can be no other word (Pleiku, GL), or what was typed with its marks and said last (bún bò Huế).</summary>
    private static bool IsPlaceAlone(QueryWords query, int at, List<PlaceName> names)
    {
        var word = query.Words[at];
        return word.Folded.Length >= ShortestAbbreviation && !word.Folded.All(char.IsAsciiDigit)
            && (!VietnameseSyllable.MayBe(word.Folded)
                || at == query.Count - 1 && word.HasMarks && PlaceText.CompassLead([word.Folded, ""]) == 0 && names.Any(name => name.Text.Equals(word.Exact, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Typed without marks, two words may be a pair of others that the catalogue holds more often.</summary>
    private bool IsAnotherWord(QueryWords query, int from, int length, List<PlaceName> names)
    {
        if (length != 2 || query.Words[from].HasMarks || query.Words[from + 1].HasMarks) return false;
        var all = vocabulary.PairsOf(query.Words[from], query.Words[from + 1]);
        var own = names.Select(name => TextPipeline.Tokens(name.Text)).Where(words => words.Count == 2).Select(words => (First: words[0].Exact, Second: words[1].Exact)).Distinct()
            .Sum(words => vocabulary.PairsOf(words.First, words.Second));
        return all > 2 * own;
    }

    /// <summary>"an toàn" before "thực phẩm" is no commune.</summary>
    private bool IsClaimed(QueryWords query, int from, int length) =>
        query.IsFree(from + length) && vocabulary.PairsOf(query.Words[from + length - 1], query.Words[from + length]) > 0;
}
