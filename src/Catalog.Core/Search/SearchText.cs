namespace Catalog.Core.Search;

/// <summary>The words of a search as they were understood. Engines take the text itself apart when nobody did.</summary>
public sealed record SearchText
{
    /// <summary>Each must be there, in one of its alternatives.</summary>
    public required IReadOnlyList<TextSlot> Slots { get; init; }

    /// <summary>Adds to the score where it is there, and hides nothing: a place that also is a scope.</summary>
    public IReadOnlyList<TextSlot> Optional { get; init; } = [];

    /// <summary>Words in quotes: exactly these, and several of them next to each other in name, producer or place.</summary>
    public IReadOnlyList<IReadOnlyList<TextToken>> Phrases { get; init; } = [];

    /// <summary>Words with a minus: what holds them is not found; several of them only where they are neighbours.</summary>
    public IReadOnlyList<IReadOnlyList<TextToken>> Excluded { get; init; } = [];

    /// <summary>All words in their order, for the neighbours that rank first.</summary>
    public required IReadOnlyList<TextToken> Order { get; init; }
}

/// <summary>A word or compound of the query and what else may stand for it, what was typed first.</summary>
public sealed record TextSlot(IReadOnlyList<TextAlternative> Alternatives)
{
    public static TextSlot Of(params IReadOnlyList<TextToken> words) => new([new TextAlternative(words, 1)]);
}

/// <summary>Words that must all be there. The weightiest alternative counts.</summary>
public sealed record TextAlternative(IReadOnlyList<TextToken> Words, float Weight);
