using Catalog.Core.Search.Suggestions;
using Catalog.Core.Search.Words;

namespace Catalog.Core.Search.Understanding;

/// <summary>What this process knows of the language of its catalogue, for both engines. Never changed: a refresh makes a new one.</summary>
/// <param name="Denied">What is never suggested.</param>
/// <param name="Communes">Codes of today's communes in which something is.</param>
/// <param name="Sequence">The last row of the change record that is in it.</param>
public sealed record SearchLanguage(Vocabulary Vocabulary, SynonymBook Synonyms, DenyList Denied, IReadOnlySet<string> Communes, Completions Completions, long Sequence)
{
    public static readonly SearchLanguage Empty = new(Vocabulary.Empty, SynonymBook.Empty, new DenyList([]), new HashSet<string>(), new Completions([]), 0);
}
