using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Search.Suggestions;
using Catalog.Core.Search.Words;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Understanding;

/// <summary>Database → what a process knows of its language; only the parts that changes since touched.</summary>
public sealed class SearchLanguageReader(CatalogDbContext db, ChangeReader changes, VocabularyReader vocabulary, SuggestionReader suggestions, PlaceDirectory places)
{
    /// <summary>The present one when nothing was committed since.</summary>
    /// <param name="wordsOnly">Only the lists of staff, which are small; the rest waits for its turn.</param>
    public async Task<SearchLanguage> ReadAsync(SearchLanguage? present, bool wordsOnly, CancellationToken cancellationToken)
    {
        var last = await changes.LastSequenceAsync(cancellationToken); // before the reading: what comes meanwhile is read again
        if (present is not null && last == present.Sequence) return present;
        var synonyms = present is null || await TouchedAsync(present.Sequence, RecordType.Synonym, cancellationToken) ? await SynonymsAsync(cancellationToken) : present.Synonyms;
        var denied = present is null || await TouchedAsync(present.Sequence, RecordType.DeniedWord, cancellationToken) ? await DeniedAsync(cancellationToken) : present.Denied;
        if (wordsOnly && present is not null) return present with { Synonyms = synonyms, Denied = denied };
        var map = await places.GetAsync(cancellationToken);
        var (words, communes) = await vocabulary.ReadAsync(map, cancellationToken);
        return new SearchLanguage(words, synonyms, denied, communes, await suggestions.ReadAsync(words, cancellationToken), last);
    }

    private Task<bool> TouchedAsync(long after, RecordType type, CancellationToken cancellationToken) =>
        db.Changes.AnyAsync(change => change.Sequence > after && change.SubjectType == type, cancellationToken);

    private async Task<DenyList> DeniedAsync(CancellationToken cancellationToken) =>
        new(await db.DeniedWords.AsNoTracking().Where(word => word.State == RecordState.Live).Select(word => word.Name).ToListAsync(cancellationToken));

    private async Task<SynonymBook> SynonymsAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Synonyms.AsNoTracking().Where(synonym => synonym.State == RecordState.Live).OrderBy(synonym => synonym.Id)
            .Select(synonym => new { synonym.Name, synonym.Forms, synonym.Kind }).ToListAsync(cancellationToken);
        return new SynonymBook([.. rows.Select(row => new SynonymRow(row.Name, row.Forms, row.Kind))]);
    }
}
