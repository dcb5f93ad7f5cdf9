using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Honours;

public sealed class AwardService(RecordServices services) : RecordService<Award>(services, AwardFields.Table)
{
    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Award record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (record.Level == AwardLevel.Association && record.IsStateRecognition)
            errors.Add(new FieldError("stateRecognition", "Danh hiệu do hiệp hội trao không phải công nhận của Nhà nước, hãy bỏ đánh dấu hoặc chọn lại cấp."));
        var used = await Db.Honours.Where(honour => honour.Edition!.AwardId == record.Id && honour.State == RecordState.Live)
            .Select(honour => honour.SubjectKind).Distinct().ToListAsync(cancellationToken);
        if (used.Except(record.SubjectKinds).Any())
            errors.Add(new FieldError("subjectKinds", "Đã có đối tượng thuộc loại bị bỏ được trao danh hiệu này, hãy giữ lại loại đó."));
        return errors;
    }
}

public sealed class AwardEditionService(RecordServices services) : RecordService<AwardEdition>(services, AwardEditionFields.Table)
{
    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(AwardEdition record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (IsChanged(record, nameof(AwardEdition.AwardId)) && !await Db.Awards.AnyAsync(award => award.Id == record.AwardId && award.State == RecordState.Live, cancellationToken))
            errors.Add(new FieldError("award", "Danh hiệu, giải thưởng không có trong danh mục, hãy chọn lại."));
        if (record.Year == 0) errors.Add(new FieldError("year", "Năm còn trống, hãy nhập."));
        if (record.DecisionDate is null != record.DecisionNumber is null)
            errors.Add(new FieldError("decisionDate", "Quyết định thiếu số hoặc ngày, hãy nhập cả hai hoặc bỏ trống cả hai."));
        if (record.Validity == EditionValidity.Open != record.ValidityCount is null)
            errors.Add(new FieldError("validityCount", "Thời hạn chưa đủ, hãy nhập số tháng hoặc số năm, hoặc chọn không thời hạn và bỏ trống."));
        if (await Db.AwardEditions.AnyAsync(other => other.Id != record.Id && other.AwardId == record.AwardId && other.Name == record.Name && other.State == RecordState.Live, cancellationToken))
            errors.Add(new FieldError("name", $"Lần “{record.Name}” của danh hiệu này đã có, hãy mở bản ghi đó."));
        return errors;
    }
}
