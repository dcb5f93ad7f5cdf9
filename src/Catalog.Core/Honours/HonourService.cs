using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Honours;

/// <param name="DecisionNumber">None when an association tells it by letter.</param>
public sealed record Withdrawal(DateOnly On, string? DecisionNumber, string Reason);

public sealed class HonourService(RecordServices services, RecordDirectory directory) : RecordService<Honour>(services, HonourFields.Table)
{
    /// <summary>The honour no longer holds from that day; the record stays and says so.</summary>
    public Task<Honour> WithdrawAsync(int id, int version, Withdrawal withdrawal, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Withdrawn, (honour, _) =>
        {
            var reason = RequireText("withdrawalReason", "Lý do thu hồi", withdrawal.Reason, Honour.WithdrawalReasonLength);
            var decision = string.IsNullOrWhiteSpace(withdrawal.DecisionNumber) ? null : RequireText("withdrawalDecision", "Số quyết định", withdrawal.DecisionNumber, Honour.NumberLength);
            if (withdrawal.On < honour.ValidFrom)
                throw new InvalidChangeException("withdrawnOn", "Ngày thu hồi trước ngày có hiệu lực, hãy nhập lại.");
            if (honour.WithdrawnOn is not null)
                throw new InvalidChangeException("withdrawnOn", "Danh hiệu này đã bị thu hồi trước đó, hãy xem lịch sử.");
            (honour.WithdrawnOn, honour.WithdrawalReason, honour.WithdrawalDecision) = (withdrawal.On, reason, decision);
            return Task.CompletedTask;
        }, actor, withdrawal.Reason, cancellationToken);

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Honour record, CancellationToken cancellationToken)
    {
        var isMoved = IsChanged(record, nameof(Honour.EditionId));
        var hasOtherSubject = IsChanged(record, nameof(Honour.SubjectId)) || IsChanged(record, nameof(Honour.SubjectKind));
        record.Edition = await Db.AwardEditions.Include(edition => edition.Award).FirstOrDefaultAsync(edition => edition.Id == record.EditionId, cancellationToken);
        if (record.Edition?.Award is not { } award || (isMoved && !record.Edition.IsLive))
            return [new FieldError("edition", "Lần trao không có trong danh mục, hãy chọn lại.")];
        List<FieldError> errors = [.. HonourRules.Check(record, record.Edition, award)];
        if (errors.Count > 0) return errors;
        if (hasOtherSubject && record.Honouree is { } subject && (await directory.FindAsync([subject], cancellationToken)).GetValueOrDefault(subject) is not { State: RecordState.Live })
            errors.Add(new FieldError("subject", "Đối tượng không có trong danh mục hoặc đã ngừng, hãy chọn bản ghi đang hiển thị."));
        var (edition, kind, id, name, group) = (record.EditionId, record.SubjectKind, record.SubjectId, record.SubjectName, record.Group);
        if (await Db.Honours.AnyAsync(other => other.Id != record.Id && other.State == RecordState.Live && other.EditionId == edition
                && other.SubjectKind == kind && other.SubjectId == id && other.SubjectName == name && other.Group == group, cancellationToken))
            errors.Add(new FieldError("subject", "Đối tượng này đã có danh hiệu của lần trao đó, hãy mở bản ghi đã có."));
        return errors;
    }

    protected override void Derive(Honour record)
    {
        var edition = record.Edition!; // checked just before
        if (record.ValidFrom == default) record.ValidFrom = edition.DecisionDate!.Value;
        record.ValidTo ??= edition.LastDay(record.ValidFrom);
        if (record.Name.Length == 0) record.Name = HonourRules.TitleOf(edition.Award!, edition);
        base.Derive(record);
    }
}

public static class HonoursSetup
{
    public static IServiceCollection AddHonours(this IServiceCollection services) =>
        services.AddScoped<AwardService>().AddScoped<AwardEditionService>().AddScoped<HonourService>();
}
