using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Fairs;

/// <summary>The paper by which Sở Công Thương confirms an event: NĐ 81/2018/NĐ-CP, Điều 29.</summary>
public sealed record FairConfirmation(string Number, DateOnly Date, string Issuer);

/// <summary>Figures of one report.</summary>
/// <param name="Source">The body or document, never a person.</param>
public sealed record FairReport(IReadOnlyList<ReportedFigure> Figures, string Source, DateOnly On);

public sealed class FairService(RecordServices services) : RecordService<Fair>(services, FairFields.Table)
{
    private string? scheduleBefore;

    /// <summary>It will take place. A trade fair needs the paper; events decided by the province do not (Điều 29.1).</summary>
    public Task<Fair> ConfirmAsync(int id, int version, FairConfirmation? paper, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ActAsync(id, version, ChangeKind.Confirmed, FairStatus.Confirmed, [FairStatus.Planned, FairStatus.Confirmed], fair =>
        {
            if (paper is null && fair.Kind == FairKind.TradeFair) throw new InvalidChangeException("confirmNumber", "Hội chợ, triển lãm thương mại phải có văn bản xác nhận, hãy nhập số, ngày và cơ quan.");
            if (paper is null) return;
            if (paper.Date > Today) throw new InvalidChangeException("confirmDate", "Ngày văn bản xác nhận ở tương lai, hãy nhập lại.");
            fair.ConfirmNumber = RequireText("confirmNumber", "Số văn bản xác nhận", paper.Number, Fair.NumberLength);
            fair.ConfirmIssuer = RequireText("confirmIssuer", "Cơ quan xác nhận", paper.Issuer, Fair.TextLength);
            fair.ConfirmDate = paper.Date;
        }, actor, reason, cancellationToken);

    /// <summary>Not on the announced days; the new ones are not known yet.</summary>
    public Task<Fair> PostponeAsync(int id, int version, Actor actor, string reason, CancellationToken cancellationToken) =>
        ActAsync(id, version, ChangeKind.Postponed, FairStatus.Postponed, [FairStatus.Planned, FairStatus.Confirmed], fair =>
        {
            RequireOpen(fair, reason);
            fair.PostponedFrom = fair.Status;
        }, actor, reason, cancellationToken);

    /// <summary>For good; the page stays and says why.</summary>
    public Task<Fair> CancelAsync(int id, int version, Actor actor, string reason, CancellationToken cancellationToken) =>
        ActAsync(id, version, ChangeKind.Cancelled, FairStatus.Cancelled, [FairStatus.Planned, FairStatus.Confirmed, FairStatus.Postponed], fair =>
        {
            RequireOpen(fair, reason);
            fair.PostponedFrom = null;
        }, actor, reason, cancellationToken);

    /// <summary>Other days, places or hours. A postponed event is on again, confirmed if it was.</summary>
    public Task<Fair> RescheduleAsync(int id, int version, IReadOnlyList<StopPlan> stops, Actor actor, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Rescheduled, async (fair, token) =>
        {
            RequireReason(reason);
            RequireStatus(fair, "đổi lịch", [FairStatus.Planned, FairStatus.Confirmed, FairStatus.Postponed]);
            if (FairFields.Stops.Check(Field<Fair, IReadOnlyList<StopPlan>>.ToJson(stops), out var json) is { } fault) throw new InvalidChangeException([fault]);
            FairFields.Stops.Write(fair, json);
            scheduleBefore = null; // this is the act that may move them
            var errors = await CheckAsync(fair, token);
            if (errors.Count > 0) throw new InvalidChangeException(errors);
            (fair.Status, fair.PostponedFrom) = (fair.PostponedFrom ?? fair.Status, null);
            Derive(fair);
        }, actor, reason, cancellationToken);

    /// <summary>Replaces the list of exhibitors.</summary>
    public Task<Fair> SetExhibitorsAsync(int id, int version, IReadOnlyList<Booth> booths, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Linked, async (fair, token) =>
        {
            var ids = booths.Select(booth => booth.Producer).ToList();
            if (ids.Count > Fair.MaxExhibitors || ids.Distinct().Count() != ids.Count) throw new InvalidChangeException("exhibitors", $"Danh sách có đơn vị lặp lại hoặc quá {Fair.MaxExhibitors} dòng, hãy kiểm tra lại.");
            var added = ids.Except(fair.Exhibitors.Select(row => row.ProducerId)).ToList(); // one that is there already may have ended since
            if (await Db.Producers.CountAsync(producer => added.Contains(producer.Id) && producer.State == RecordState.Live, token) != added.Count)
                throw new InvalidChangeException("exhibitors", "Có đơn vị không nằm trong danh mục hoặc đã ngừng, hãy chọn lại.");
            fair.Exhibitors.RemoveAll(row => !ids.Contains(row.ProducerId));
            foreach (var booth in booths)
            {
                var number = booth.Number is null ? null : RequireText("exhibitors", "Số gian", booth.Number, FairExhibitor.BoothLength);
                var row = fair.Exhibitors.Find(known => known.ProducerId == booth.Producer);
                if (row is null) fair.Exhibitors.Add(new FairExhibitor { ProducerId = booth.Producer, Booth = number });
                else row.Booth = number;
            }
        }, actor, reason, cancellationToken);

    /// <summary>What came of it. A kind reported again replaces the earlier figure; the history keeps both.</summary>
    public Task<Fair> ReportAsync(int id, int version, FairReport report, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Reported, (fair, _) =>
        {
            RequireStatus(fair, "ghi kết quả", [FairStatus.Planned, FairStatus.Confirmed]);
            if (fair.FirstDay > Today) throw new InvalidChangeException("results", "Sự kiện chưa diễn ra nên chưa có kết quả.");
            if (report.On > Today || report.On < fair.FirstDay) throw new InvalidChangeException("results", "Ngày báo cáo không dùng được, hãy nhập ngày từ khi sự kiện bắt đầu đến hôm nay.");
            var source = RequireText("results", "Nguồn của kết quả", report.Source, FairResult.SourceLength);
            foreach (var figure in report.Figures)
            {
                RequireFigure(figure);
                var row = fair.Results.Find(known => known.Kind == figure.Kind);
                if (row is null) fair.Results.Add(row = new FairResult { Kind = figure.Kind });
                (row.Value, row.Source, row.ReportedOn) = (figure.Value, source, report.On);
            }
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    protected override async Task<Fair?> LoadAsync(int id, CancellationToken cancellationToken)
    {
        var fair = await Db.Fairs.Include(row => row.Stops).Include(row => row.Exhibitors).Include(row => row.Results).AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == id, cancellationToken);
        scheduleBefore = fair is null ? null : Schedule(fair);
        return fair;
    }

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Fair record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>(await CheckCommunesAsync("stops", record.Stops.Select(stop => stop.CommuneCode).OfType<string>(), cancellationToken));
        if (record.Id != 0 && scheduleBefore is not null && scheduleBefore != Schedule(record))
            errors.Add(new FieldError("stops", "Ngày hoặc nơi tổ chức đã công bố chỉ đổi kèm lý do, hãy dùng thao tác đổi lịch."));
        if (record.Stops.Count > 0 && record.RegistrationUntil > record.Stops.Max(stop => stop.LastDay))
            errors.Add(new FieldError("registrationUntil", "Hạn đăng ký sau khi sự kiện kết thúc, hãy nhập lại."));
        return errors;
    }

    protected override void Derive(Fair record)
    {
        base.Derive(record);
        record.FirstDay = record.Stops.Min(stop => stop.FirstDay);
        record.LastDay = record.Stops.Max(stop => stop.LastDay);
    }

    private Task<Fair> ActAsync(int id, int version, ChangeKind kind, FairStatus to, FairStatus[] from, Action<Fair> act, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, kind, (fair, _) =>
        {
            RequireStatus(fair, $"chuyển sang “{FairWords.Of(Fair.PhaseOf(to, fair.FirstDay, fair.LastDay, DateOnly.MinValue))}”", from);
            act(fair);
            fair.Status = to;
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    private void RequireOpen(Fair fair, string reason)
    {
        RequireReason(reason);
        if (fair.LastDay < Today && fair.Status != FairStatus.Postponed) throw new InvalidChangeException("status", $"Sự kiện đã kết thúc ngày {fair.LastDay:dd/MM/yyyy} nên không hoãn hay hủy được.");
    }

    private void RequireStatus(Fair fair, string act, FairStatus[] allowed)
    {
        if (!allowed.Contains(fair.Status)) throw new InvalidChangeException("status", $"Sự kiện đang ở tình trạng “{FairWords.Of(fair.PhaseOn(Today))}” nên không {act} được.");
    }

    private static void RequireFigure(ReportedFigure figure)
    {
        var isWhole = figure.Kind == FairResultKind.Tons || figure.Value == decimal.Truncate(figure.Value);
        if (figure.Value is < 0 or > 1_000_000_000_000m || !isWhole || decimal.Round(figure.Value, 4) != figure.Value)
            throw new InvalidChangeException("results", $"{FairWords.Of(figure.Kind)} không đúng, hãy nhập số {FairWords.UnitOf(figure.Kind)} từ 0 trở lên{(figure.Kind == FairResultKind.Tons ? "" : ", không có phần lẻ")}.");
    }

    private static string Schedule(Fair fair) =>
        string.Join(';', fair.Stops.OrderBy(stop => stop.Position).Select(stop => $"{stop.FirstDay:O}/{stop.LastDay:O}/{stop.OpensAt:O}/{stop.ClosesAt:O}/{stop.CommuneCode}"));
}

public static class FairsSetup
{
    public static IServiceCollection AddFairs(this IServiceCollection services) => services.AddScoped<FairService>();
}
