namespace Catalog.Core.Search.Understanding;

internal enum WordRole
{
    /// <summary>Must be there.</summary>
    Free,

    /// <summary>Part of a place: adds to the score, hides nothing.</summary>
    Place,

    /// <summary>Said by a filter, or says nothing.</summary>
    Taken,
}

/// <summary>The words of one query while steps take theirs out of it.</summary>
internal sealed class QueryWords(IReadOnlyList<TextToken> words, IReadOnlyCollection<string> literal)
{
    private readonly WordRole[] roles = new WordRole[words.Count];

    public IReadOnlyList<TextToken> Words => words;
    public int Count => words.Count;
    public SearchFilters Filters { get; set; } = SearchFilters.None;
    public List<QueryFinding> Findings { get; } = [];
    public List<SearchHint> Hints { get; } = [];

    /// <summary>Whether the visitor wants nothing of this kind read.</summary>
    public bool IsLiteral(string kind) => literal.Contains(kind);

    public WordRole RoleOf(int at) => roles[at];

    public bool IsFree(int at) => at >= 0 && at < Count && roles[at] == WordRole.Free;

    public bool AreFree(int from, int length)
    {
        for (var i = from; i < from + length; i++)
        {
            if (!IsFree(i)) return false;
        }
        return true;
    }

    public void Take(int from, int length, WordRole role = WordRole.Taken) => Array.Fill(roles, role, from, length);

    public List<TextToken> Of(params WordRole[] wanted) => [.. words.Where((_, i) => wanted.Contains(roles[i]))];

    public string Text(int from, int length) => string.Join(' ', words.Skip(from).Take(length).Select(word => word.Exact));
}
