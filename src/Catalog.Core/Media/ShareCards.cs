using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Media;

/// <summary>Which records have a card, and what it says.</summary>
public sealed class ShareCards(CatalogDbContext db, CatalogTransaction transaction, PlaceDirectory places, TimeProvider clock)
{
    /// <summary>From 15 % on nothing is promoted (Luật Quảng cáo, điều 7): no card.</summary>
    private const int StrongAlcohol = 15;

    public Task<string?> FindHashAsync(SubjectRef subject, CancellationToken cancellationToken) =>
        db.ShareCards.Where(card => card.SubjectType == subject.Type && card.SubjectId == subject.Id).Select(card => (string?)card.ContentHash).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Of the changed records those that a card shows: products of a changed producer too.</summary>
    public async Task<IReadOnlyList<SubjectRef>> AffectedAsync(IEnumerable<SubjectRef> changed, CancellationToken cancellationToken)
    {
        var subjects = changed.Where(subject => subject.Type is RecordType.Product or RecordType.Producer or RecordType.Article).ToHashSet();
        var producers = subjects.Where(subject => subject.Type == RecordType.Producer).Select(subject => subject.Id).ToList();
        var products = await db.Products.Where(product => producers.Contains(product.ProducerId)).Select(product => product.Id).ToListAsync(cancellationToken);
        subjects.UnionWith(products.Select(id => new SubjectRef(RecordType.Product, id)));
        return [.. subjects.OrderBy(subject => subject.Type).ThenBy(subject => subject.Id)];
    }

    /// <returns>Null for a record that has no card: not shown, or strong alcohol.</returns>
    public async Task<CardPlan?> PlanAsync(SubjectRef subject, CancellationToken cancellationToken)
    {
        var map = await places.GetAsync(cancellationToken);
        string PlaceOf(string commune) => map.Find(PlaceKey.Commune(commune)) is { } place ? string.Join(", ", new[] { place.InText, place.Parent is { } parent ? map.Find(parent)?.InText : null }.OfType<string>()) : "";
        switch (subject.Type)
        {
            case RecordType.Product:
                var product = await db.Products.AsNoTracking().Include(p => p.Producer).FirstOrDefaultAsync(p => p.Id == subject.Id && p.State == RecordState.Live, cancellationToken);
                return product is null || product.AlcoholPercent >= StrongAlcohol ? null
                    : new CardPlan(subject, product.Name, product.Producer!.Name, PlaceOf(product.CommuneCode), product.CategoryKey, await PictureAsync(subject, cancellationToken));
            case RecordType.Producer:
                var producer = await db.Producers.AsNoTracking().FirstOrDefaultAsync(p => p.Id == subject.Id && p.State == RecordState.Live, cancellationToken);
                return producer is null ? null : new CardPlan(subject, producer.Name, "", PlaceOf(producer.CommuneCode), "", await PictureAsync(subject, cancellationToken));
            default:
                var title = await db.Articles.Where(a => a.Id == subject.Id && a.State == RecordState.Live).Select(a => a.Name).FirstOrDefaultAsync(cancellationToken);
                return title is null ? null : new CardPlan(subject, title, "", "", "", await PictureAsync(subject, cancellationToken));
        }
    }

    /// <summary>The file lies ready; now the pages name it. Null: there is no card any more.</summary>
    public Task SetAsync(SubjectRef subject, string? hash, CancellationToken cancellationToken) => transaction.RunAsync(async token =>
    {
        await db.ShareCards.Where(card => card.SubjectType == subject.Type && card.SubjectId == subject.Id).ExecuteDeleteAsync(token);
        await Parked(subject).ExecuteDeleteAsync(token);
        if (hash is null) return;
        db.ChangeTracker.Clear();
        db.ShareCards.Add(new ShareCard { SubjectType = subject.Type, SubjectId = subject.Id, ContentHash = hash });
        await db.SaveChangesAsync(token);
    }, cancellationToken);

    /// <summary>It could not be drawn: tried again later, and shown by health until then.</summary>
    public Task ParkAsync(SubjectRef subject, string reason, CancellationToken cancellationToken) => transaction.RunAsync(async token =>
    {
        await Parked(subject).ExecuteDeleteAsync(token);
        db.ChangeTracker.Clear();
        db.ParkedCards.Add(new ParkedCard { SubjectType = subject.Type, SubjectId = subject.Id, Reason = reason[..Math.Min(reason.Length, ParkedCard.ReasonLength)], TriedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(token);
    }, cancellationToken);

    public async Task<IReadOnlyList<SubjectRef>> ParkedAsync(CancellationToken cancellationToken) =>
        [.. (await db.ParkedCards.AsNoTracking().OrderBy(card => card.SubjectType).ThenBy(card => card.SubjectId).Select(card => new { card.SubjectType, card.SubjectId }).ToListAsync(cancellationToken))
            .Select(card => new SubjectRef(card.SubjectType, card.SubjectId))];

    public async Task<bool> AnyParkedSinceAsync(TimeSpan age, CancellationToken cancellationToken) =>
        (await db.ParkedCards.AsNoTracking().Select(card => card.TriedAt).ToListAsync(cancellationToken)).Exists(tried => clock.GetUtcNow() - tried >= age);

    private IQueryable<ParkedCard> Parked(SubjectRef subject) => db.ParkedCards.Where(card => card.SubjectType == subject.Type && card.SubjectId == subject.Id);

    private async Task<string?> PictureAsync(SubjectRef subject, CancellationToken cancellationToken)
    {
        var file = await db.MediaFiles.AsNoTracking().Where(file => file.SubjectType == subject.Type && file.SubjectId == subject.Id && file.Kind != MediaKind.Document)
            .OrderBy(file => file.Position).FirstOrDefaultAsync(cancellationToken);
        return file is null ? null : PictureFiles.Name(file.ContentHash, file.Width, PictureFormat.Jpeg);
    }
}
