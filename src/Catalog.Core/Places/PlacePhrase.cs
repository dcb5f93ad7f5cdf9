namespace Catalog.Core.Places;

/// <summary>One part of a typed address: perhaps a type of unit, then a name.</summary>
internal sealed class PlacePhrase
{
    private readonly string[] typed;

    public PlacePhrase(string text, bool onlyOld)
        : this([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)], onlyOld)
    {
    }

    private PlacePhrase(string[] typed, bool onlyOld)
    {
        var saysOld = typed.Length > 1 && MeansOld(typed[^1]) && !IsBareOld(typed[^1]);
        OnlyOld = onlyOld || saysOld;
        this.typed = saysOld ? typed[..^1] : typed;
        Text = string.Join(' ', this.typed);
        Words = PlaceText.Words(Text);
        HasMarks = PlaceText.HasMarks(Text);
    }

    public string Text { get; }

    /// <summary>"(cũ)", "huyện Hoài Ân cũ": units of today are not meant.</summary>
    public bool OnlyOld { get; }
    public bool HasMarks { get; }
    public IReadOnlyList<string> Words { get; }

    public static bool MeansOld(string text) =>
        text.Normalize().ToLowerInvariant() is "cũ" or "cu" or "trước đây" || text.StartsWith("trước 1", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without marks "cu" may be "cũ" or the end of a name (Trà Cú): the phrase without it, for when the name as it stands means nothing.</summary>
    public PlacePhrase? WithoutBareOld() => typed.Length > 1 && IsBareOld(typed[^1]) ? new PlacePhrase(typed[..^1], onlyOld: true) : null;

    /// <summary>The readings of the words: as they stand, without a leading type, with the compass word last.</summary>
    public IEnumerable<(PlaceType? Type, IReadOnlyList<string> Name, bool IsCompass)> Readings()
    {
        yield return (null, Words, false);
        foreach (var (type, lead) in PlaceTypes.Typed)
        {
            if (Words.Count <= lead.Length || !Words.Take(lead.Length).SequenceEqual(lead)) continue;
            string[] name = [.. Words.Skip(lead.Length)];
            yield return (type, name, false);
            break;
        }
        if (PlaceText.CompassLast([.. Words]) is { } turned) yield return (null, turned, true);
    }

    private static bool IsBareOld(string word) => word.Equals("cu", StringComparison.OrdinalIgnoreCase);

    public (PlacePhrase First, PlacePhrase Second) DivideAt(int word)
    {
        var at = Math.Clamp(word, 1, Math.Max(1, typed.Length - 1));
        return (new PlacePhrase(typed[..at], OnlyOld), new PlacePhrase(typed[at..], OnlyOld));
    }
}
