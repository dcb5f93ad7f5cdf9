using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Records;

/// <summary>What every aggregate's service needs; one instance a scope.</summary>
public sealed class RecordServices(CatalogDbContext db, ChangeLog changes, PlaceDirectory places, TimeProvider clock)
{
    public CatalogDbContext Db { get; } = db;
    public ChangeLog Changes { get; } = changes;
    public PlaceDirectory Places { get; } = places;
    public TimeProvider Clock { get; } = clock;
    public DateOnly Today => VietnamTime.Today(Clock);
}

/// <summary>
/// The one way to change a record of type <typeparamref name="T"/>: checked by the field table and the aggregate's own
/// rules, guarded by its version, stored with its row of the change record.
/// </summary>
public abstract class RecordService<T>(RecordServices services, FieldTable<T> fields) where T : Record, new()
{
    protected CatalogDbContext Db => services.Db;
    protected DateOnly Today => services.Today;
    protected TimeProvider Clock => services.Clock;

    /// <exception cref="InvalidChangeException">A value breaks a rule.</exception>
    public async Task<T> AddAsync(FieldChanges<T> values, Actor actor, string? reason, CancellationToken cancellationToken, bool isSample = false) =>
        (await AddManyAsync([values], actor, reason, cancellationToken, isSample))[0];

    /// <summary>All of them or none, in one transaction: imports and sample data.</summary>
    public async Task<IReadOnlyList<T>> AddManyAsync(
        IReadOnlyList<FieldChanges<T>> batch, Actor actor, string? reason, CancellationToken cancellationToken, bool isSample = false)
    {
        var added = new List<T>(batch.Count);
        await services.Changes.CommitAsync(async token =>
        {
            var codes = await NewCodesAsync(batch.Count, token);
            foreach (var values in batch)
            {
                var record = new T { Code = codes[added.Count], Version = 1, IsSample = isSample, CreatedAt = Clock.GetUtcNow(), ChangedAt = Clock.GetUtcNow() };
                await WriteAsync(record, values, token);
                Db.Add(record);
                added.Add(record);
            }
            return [.. added.Select(record => new PendingChange(record, ChangeKind.Added, [.. fields.Differences(null, record), .. RecordFacts.NamedSources(record)]))];
        }, actor, reason, cancellationToken);
        return added;
    }

    /// <summary>Sets the named fields. Values equal to the present ones change nothing and leave no trace.</summary>
    /// <param name="version">The version the caller saw.</param>
    /// <exception cref="InvalidChangeException">A value breaks a rule; all faults at once.</exception>
    /// <exception cref="VersionConflictException">The record is at another version by now.</exception>
    /// <exception cref="RecordNotFoundException">No such record, or it is merged.</exception>
    public Task<T> ApplyAsync(int id, int version, FieldChanges<T> values, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Edited, (record, token) => WriteAsync(record, values, token), actor, reason, cancellationToken);

    /// <summary>The record stays with its history, its page answers 410.</summary>
    public Task<T> RetireAsync(int id, int version, Actor actor, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Retired, async (record, token) =>
        {
            RequireReason(reason);
            Refuse(await CheckLeavingAsync(record, token));
            record.State = RecordState.Retired;
        }, actor, reason, cancellationToken);

    /// <summary>What stands in the way of retiring or merging a record; empty when nothing does.</summary>
    public async Task<IReadOnlyList<FieldError>> ObstaclesAsync(int id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) is { } record ? await CheckLeavingAsync(record, cancellationToken) : [];

    public Task<T> RestoreAsync(int id, int version, Actor actor, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Restored, async (record, token) =>
        {
            RequireReason(reason);
            record.State = RecordState.Live;
            Refuse(await CheckAsync(record, token)); // another record may have taken its place meanwhile
        }, actor, reason, cancellationToken);

    /// <summary>Somebody looked and found these fields right, or took them from a register: a fact of its own, kept even though no value moves.</summary>
    /// <param name="by">The body or document, never a person.</param>
    public Task<T> ConfirmFieldsAsync(
        int id, int version, IReadOnlyCollection<string> fieldCodes, FieldSource source, string by, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Confirmed, (record, _) =>
        {
            if (record is not IHasProvenance known) throw new InvalidChangeException("provenance", "Bản ghi này không ghi nguồn cho từng trường.");
            if (fieldCodes.FirstOrDefault(code => fields.Find(code) is null) is { } unknown)
                throw new InvalidChangeException(unknown, $"Không có trường “{unknown}”, hãy bỏ trường này.");
            var name = RequireText("provenance", "Đơn vị kiểm tra", by, FieldProvenance.ByLength);
            known.Provenance = With(known.Provenance, fieldCodes, _ => new FieldProvenance(source, name, Today));
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    /// <summary>The address of this record leads to <paramref name="intoId"/> from now on.</summary>
    public Task<T> MergeAsync(int id, int version, int intoId, Actor actor, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Merged, async (record, token) =>
        {
            RequireReason(reason);
            Refuse(await CheckLeavingAsync(record, token));
            var target = await Db.Set<T>().AsNoTracking().FirstOrDefaultAsync(other => other.Id == intoId, token);
            if (target is not { State: RecordState.Live } || intoId == id)
                throw new InvalidChangeException("mergedInto", "Bản ghi đích không còn dùng, hãy chọn một bản ghi khác đang hiển thị.");
            record.State = RecordState.Merged;
            record.MergedIntoId = intoId;
        }, actor, reason, cancellationToken);

    /// <summary>The frame of every state change: load, check version, change, compare, raise the version, store.</summary>
    protected async Task<T> ChangeAsync(
        int id, int version, ChangeKind kind, Func<T, CancellationToken, Task> change, Actor actor, string? reason, CancellationToken cancellationToken)
    {
        T? record = null;
        await services.Changes.CommitAsync(async token =>
        {
            record = await LoadAsync(id, token);
            if (record is null or { State: RecordState.Merged }) throw new RecordNotFoundException(new SubjectRef(new T().Type, id));
            if (record.Version != version) throw new VersionConflictException(record.Subject, version, record.Version);
            return [.. await ChangeOneAsync(record, kind, change, token)];
        }, actor, reason, cancellationToken);
        return record!;
    }

    /// <summary>One act over several records, all or none: what is wrong in one decision is wrong in all its certificates.</summary>
    protected async Task<int> ChangeManyAsync(
        Func<CancellationToken, Task<List<T>>> load, ChangeKind kind, Func<T, CancellationToken, Task> change, Actor actor, string? reason, CancellationToken cancellationToken)
    {
        var changed = new List<PendingChange>();
        await services.Changes.CommitAsync(async token =>
        {
            foreach (var record in await load(token)) changed.AddRange(await ChangeOneAsync(record, kind, change, token));
            return changed;
        }, actor, reason, cancellationToken);
        return changed.Count;
    }

    private async Task<IEnumerable<PendingChange>> ChangeOneAsync(T record, ChangeKind kind, Func<T, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        var (before, beside) = (fields.Read(record), RecordFacts.Read(record));
        await change(record, cancellationToken);
        IReadOnlyList<FieldDifference> differences = [.. fields.Differences(before, record), .. RecordFacts.Differences(beside, record, kind)];
        if (differences.Count == 0 && !IsRecordedWithoutDifference(kind)) return [];
        record.Version++;
        record.ChangedAt = Clock.GetUtcNow();
        return [new PendingChange(record, kind, differences)];
    }

    /// <summary>The tracked record with all parts its fields read.</summary>
    protected virtual Task<T?> LoadAsync(int id, CancellationToken cancellationToken) =>
        Db.Set<T>().FirstOrDefaultAsync(record => record.Id == id, cancellationToken);

    /// <summary>Rules that span fields or records. <paramref name="record"/> already holds the new values.</summary>
    protected virtual Task<IReadOnlyList<FieldError>> CheckAsync(T record, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FieldError>>([]);

    /// <summary>What stands in the way of retiring or merging: records that still point here.</summary>
    protected virtual Task<IReadOnlyList<FieldError>> CheckLeavingAsync(T record, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FieldError>>([]);

    /// <summary>Whether this change sets the property: what it points to must be live then, not each time something else is corrected.</summary>
    protected bool IsChanged(T record, string property)
    {
        var entry = Db.Entry(record);
        return entry.State is EntityState.Detached or EntityState.Added || entry.Property(property).IsModified;
    }

    /// <summary>A commune must be one of the lists. One that has ended is accepted: nothing is moved without a person.</summary>
    protected Task<IReadOnlyList<FieldError>> CheckCommuneAsync(string code, CancellationToken cancellationToken) =>
        CheckCommunesAsync("commune", [code], cancellationToken);

    protected async Task<IReadOnlyList<FieldError>> CheckCommunesAsync(string field, IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        var places = await services.Places.GetAsync(Db, cancellationToken);
        return places.RevisionId != 0 && codes.FirstOrDefault(code => places.Commune(code) is null) is { } unknown
            ? [new FieldError(field, $"Không có xã, phường mang mã “{unknown}”, hãy chọn lại trong danh mục đơn vị hành chính.")]
            : [];
    }

    /// <summary>Columns derived from the fields; sets the keys of the name.</summary>
    protected virtual void Derive(T record)
    {
        record.SortKey = VietnameseText.SortKey(record.Name);
        record.SearchKey = VietnameseText.SearchKey(record.Name);
    }

    /// <summary>A text that an act cannot do without, checked like any field's.</summary>
    protected static string RequireText(string field, string label, string? text, int maxLength, string whenEmpty = "còn trống, hãy nhập")
    {
        var (value, fault) = FieldText.CheckRequired(text, maxLength, whenEmpty);
        return fault is null ? value! : throw new InvalidChangeException(field, $"{label} {fault}.");
    }

    /// <summary>An act that must say why. What the reason may hold, <see cref="ChangeLog"/> checks for every act.</summary>
    protected static void RequireReason(string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new InvalidChangeException("reason", "Lý do còn trống, hãy ghi vì sao thay đổi.");
    }

    /// <summary>Acts that are facts even when no field moves: "confirmed again" is news.</summary>
    private static bool IsRecordedWithoutDifference(ChangeKind kind) => kind is ChangeKind.Confirmed or ChangeKind.Declared;

    private async Task WriteAsync(T record, FieldChanges<T> values, CancellationToken cancellationToken)
    {
        var before = record is IHasProvenance ? fields.Read(record) : null;
        var errors = fields.Apply(record, values);
        if (errors.Count == 0) errors = [.. fields.Missing(record, values, isNew: record.Id == 0)];
        if (errors.Count == 0) errors = await CheckAsync(record, cancellationToken);
        Refuse(errors);
        Derive(record);
        if (record is IHasProvenance known)
            known.Provenance = With(known.Provenance, fields.Differences(before, record).Select(difference => difference.Field), code => values.ProvenanceOf(code, Today));
    }

    private static void Refuse(IReadOnlyList<FieldError> errors)
    {
        if (errors.Count > 0) throw new InvalidChangeException(errors);
    }

    /// <summary>A new dictionary, so that EF sees the change.</summary>
    private static Dictionary<string, FieldProvenance> With(Dictionary<string, FieldProvenance> old, IEnumerable<string> fieldCodes, Func<string, FieldProvenance> now)
    {
        var provenance = new Dictionary<string, FieldProvenance>(old);
        foreach (var code in fieldCodes) provenance[code] = now(code);
        return provenance;
    }

    private async Task<IReadOnlyList<string>> NewCodesAsync(int count, CancellationToken cancellationToken)
    {
        var codes = new HashSet<string>();
        while (codes.Count < count)
        {
            while (codes.Count < count) codes.Add(PublicCode.Create());
            var taken = await Db.RecordCodes.Where(code => codes.Contains(code.Code)).Select(code => code.Code).ToListAsync(cancellationToken);
            codes.ExceptWith(taken);
        }
        return [.. codes];
    }
}
