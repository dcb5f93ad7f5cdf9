using Catalog.Core.Certificates;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Understanding;

/// <summary>
/// Database → vocabulary: names, short texts, kinds and places, read as a stream. Stories stay out: their words are many and
/// seldom what somebody looks for.
/// </summary>
public sealed class VocabularyReader(CatalogDbContext db)
{
    private readonly HashSet<string> communes = [];

    public async Task<(Vocabulary Vocabulary, IReadOnlySet<string> Communes)> ReadAsync(PlaceCatalog places, CancellationToken cancellationToken)
    {
        var words = new VocabularyBuilder();
        await ProductsAsync(words, cancellationToken);
        await AddAsync(words, Live(db.Producers).Select(p => new Named(p.Name, p.ShortName, p.CommuneCode)), cancellationToken);
        await AddAsync(words, Live(db.Outlets).Select(o => new Named(o.Name, o.Programme, o.CommuneCode)), cancellationToken);
        await AddAsync(words, Live(db.Fairs).Select(f => new Named(f.Name, f.Theme, null)), cancellationToken);
        await AddAsync(words, Live(db.Articles).Select(a => new Named(a.Name, a.Summary, null)), cancellationToken);
        await AddAsync(words, Live(db.Awards).Select(a => new Named(a.Name, a.Body, null)), cancellationToken);
        await AddAsync(words, Live(db.CraftVillages).Select(v => new Named(v.Name, v.Craft, v.CommuneCode)), cancellationToken);
        await AddAsync(words, Live(db.Categories).Select(c => new Named(c.Name, null, null)), cancellationToken);
        await AddAsync(words, Live(db.Standards).Select(s => new Named(s.Name, s.Number, null)), cancellationToken);
        await AddAsync(words, db.FairStops.Where(s => s.CommuneCode != null).Select(s => new Named("", null, s.CommuneCode)), cancellationToken);
        foreach (var label in Labels()) words.AddSentences(label);
        foreach (var place in PlacesOf(places)) words.Add(place);
        return (words.Build(), communes);
    }

    private async Task ProductsAsync(VocabularyBuilder words, CancellationToken cancellationToken)
    {
        var products = Live(db.Products).Select(p => new { p.Name, p.Brand, p.Summary, p.CommuneCode });
        await foreach (var product in products.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            words.AddSentences(product.Name).AddSentences(product.Brand).AddSentences(product.Summary);
            communes.Add(product.CommuneCode);
        }
    }

    private async Task AddAsync(VocabularyBuilder words, IQueryable<Named> rows, CancellationToken cancellationToken)
    {
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            words.AddSentences(row.Name).AddSentences(row.Other);
            if (row.Commune is { } commune) communes.Add(commune);
        }
    }

    /// <summary>What the program itself writes beside every record.</summary>
    private static IEnumerable<string> Labels() =>
        RecordTypes.Searchable.Select(SearchLabels.OfType)
            .Concat(CertificateValues.All.Select(SearchLabels.OfStatus))
            .Concat(Enum.GetValues<ProducerKind>().Select(SearchLabels.OfProducer))
            .Concat(Enum.GetValues<CertificateKind>().Select(SearchLabels.OfCertificate))
            .Concat(Enum.GetValues<Fairs.FairKind>().Select(Fairs.FairWords.Of))
            .Concat(Enum.GetValues<Outlets.OutletKind>().Select(Outlets.OutletWords.Of))
            .Append("sao, tháng, năm, hội chợ tết");

    /// <summary>The names of the communes in use and of what they lie in, before and after 1/7/2025; each once.</summary>
    private IEnumerable<string> PlacesOf(PlaceCatalog places) => communes
        .SelectMany(code => places.Outwards(PlaceKey.Commune(code)).Concat(places.SourcesOf(code).SelectMany(source => places.Outwards(source.Key))))
        .DistinctBy(place => place.Key).Select(place => place.FullName);

    private static IQueryable<T> Live<T>(IQueryable<T> records) where T : Record => records.AsNoTracking().Where(record => record.State == RecordState.Live);

    private sealed record Named(string Name, string? Other, string? Commune);
}
