using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Outlets;

/// <summary>The paper by which a body recognises an outlet, and as what.</summary>
/// <param name="Until">The last day; none when the paper says none.</param>
public sealed record Recognition(OutletKind Kind, string Number, DateOnly Date, string Issuer, DateOnly? Until);

/// <param name="On">The first day on which it is recognised no more.</param>
public sealed record RecognitionWithdrawal(DateOnly On, string DecisionNumber, string Reason);

public sealed class OutletService(RecordServices services) : RecordService<Outlet>(services, OutletFields.Table)
{
    /// <summary>A new declaration of the share of Vietnamese goods; the earlier ones stay.</summary>
    public Task<Outlet> DeclareShareAsync(int id, int version, DeclaredShare share, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Declared, (outlet, _) =>
        {
            if (share.Percent is < 0 or > 100) throw new InvalidChangeException("declarations", "Tỷ lệ hàng Việt ngoài khoảng cho phép, hãy nhập từ 0 đến 100.");
            RequirePast("declarations", share.On);
            outlet.Declarations.Add(new OutletDeclaration { Percent = share.Percent, DeclaredBy = RequireName("declarations", "Bên khai tỷ lệ", share.By), DeclaredOn = share.On });
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    /// <summary>Somebody was there: the outlet exists and its page is right.</summary>
    /// <param name="by">A unit or body, never a person.</param>
    public Task<Outlet> ConfirmAsync(int id, int version, DateOnly on, string by, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Confirmed, (outlet, _) =>
        {
            RequirePast("confirmedOn", on);
            if (on < outlet.ConfirmedOn) throw new InvalidChangeException("confirmedOn", $"Đã có lần xác nhận mới hơn ({outlet.ConfirmedOn:dd/MM/yyyy}), hãy kiểm tra ngày.");
            (outlet.ConfirmedOn, outlet.ConfirmedBy) = (on, RequireName("confirmedBy", "Đơn vị xác nhận", by));
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    /// <summary>These products are sold there, seen on that day; known ones are confirmed again.</summary>
    public Task<Outlet> LinkProductsAsync(int id, int version, IReadOnlyCollection<int> productIds, DateOnly confirmedOn, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Linked, async (outlet, token) =>
        {
            RequirePast("products", confirmedOn);
            var live = await Db.Products.Where(product => productIds.Contains(product.Id) && product.State == RecordState.Live).Select(product => product.Id).ToListAsync(token);
            if (live.Count != productIds.Distinct().Count()) throw new InvalidChangeException("products", "Có sản phẩm không nằm trong danh mục hoặc đã ngừng, hãy chọn lại.");
            foreach (var productId in live)
            {
                var link = outlet.Products.Find(known => known.ProductId == productId);
                if (link is null) outlet.Products.Add(new OutletProduct { ProductId = productId, ConfirmedOn = confirmedOn });
                else if (link.ConfirmedOn < confirmedOn) link.ConfirmedOn = confirmedOn;
            }
            if (outlet.Products.Count > Outlet.MostProducts) throw new InvalidChangeException("products", $"Điểm bán có quá {Outlet.MostProducts} sản phẩm, hãy gỡ các sản phẩm không còn bán.");
        }, actor, reason, cancellationToken);

    public Task<Outlet> UnlinkProductsAsync(int id, int version, IReadOnlyCollection<int> productIds, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Unlinked, (outlet, _) =>
        {
            outlet.Products.RemoveAll(link => productIds.Contains(link.ProductId));
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    /// <summary>Closed for a time that is not known yet; days that are known belong into the hours.</summary>
    public Task<Outlet> SuspendAsync(int id, int version, Actor actor, string reason, CancellationToken cancellationToken) =>
        SetStatusAsync(id, version, OutletStatus.Suspended, [OutletStatus.Open], actor, reason, cancellationToken);

    public Task<Outlet> ReopenAsync(int id, int version, Actor actor, string reason, CancellationToken cancellationToken) =>
        SetStatusAsync(id, version, OutletStatus.Open, [OutletStatus.Suspended, OutletStatus.Closed], actor, reason, cancellationToken);

    /// <summary>For good; the page stays and says so.</summary>
    public Task<Outlet> CloseAsync(int id, int version, Actor actor, string reason, CancellationToken cancellationToken) =>
        SetStatusAsync(id, version, OutletStatus.Closed, [OutletStatus.Open, OutletStatus.Suspended], actor, reason, cancellationToken);

    /// <summary>Recognised for the first time, or anew after a withdrawal.</summary>
    public Task<Outlet> RecogniseAsync(int id, int version, Recognition recognition, Actor actor, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Recognised, async (outlet, token) =>
        {
            if (!Outlet.NeedsRecognition(recognition.Kind)) throw new InvalidChangeException("kind", $"“{OutletWords.Of(recognition.Kind)}” không cần công nhận, hãy chọn loại điểm bán khác.");
            RequirePast("recognitionDate", recognition.Date);
            if (recognition.Date < outlet.RecognitionWithdrawnOn) throw new InvalidChangeException("recognitionDate", $"Công nhận đã bị thu hồi từ {outlet.RecognitionWithdrawnOn:dd/MM/yyyy}, hãy nhập văn bản công nhận ban hành sau đó.");
            outlet.Kind = recognition.Kind;
            outlet.RecognitionNumber = RequireText("recognitionNumber", "Số văn bản công nhận", recognition.Number, Outlet.NumberLength);
            outlet.RecognitionIssuer = RequireText("recognitionIssuer", "Cơ quan công nhận", recognition.Issuer, Outlet.IssuerLength);
            (outlet.RecognitionDate, outlet.RecognitionUntil) = (recognition.Date, recognition.Until);
            (outlet.RecognitionWithdrawnOn, outlet.RecognitionWithdrawalDecision, outlet.RecognitionWithdrawalReason) = (null, null, null);
            if (await CheckAsync(outlet, token) is { Count: > 0 } errors) throw new InvalidChangeException(errors);
        }, actor, reason, cancellationToken);

    /// <summary>Its issuer withdraws the recognition: the outlet goes on as an ordinary shop, and its page says what it was.</summary>
    public Task<Outlet> WithdrawRecognitionAsync(int id, int version, RecognitionWithdrawal withdrawal, Actor actor, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Withdrawn, (outlet, _) =>
        {
            if (outlet.RecognitionNumber is null || outlet.RecognitionWithdrawnOn is not null)
                throw new InvalidChangeException("recognitionWithdrawnOn", "Điểm bán không có công nhận nào đang giữ, hãy xem lịch sử.");
            RequirePast("recognitionWithdrawnOn", withdrawal.On);
            if (withdrawal.On < outlet.RecognitionDate) throw new InvalidChangeException("recognitionWithdrawnOn", "Ngày thu hồi trước ngày công nhận, hãy nhập lại.");
            outlet.RecognitionWithdrawalDecision = RequireText("recognitionWithdrawalDecision", "Quyết định thu hồi công nhận", withdrawal.DecisionNumber, Outlet.NumberLength);
            outlet.RecognitionWithdrawalReason = RequireText("recognitionWithdrawalReason", "Lý do thu hồi công nhận", withdrawal.Reason, Outlet.WithdrawalReasonLength);
            outlet.RecognitionWithdrawnOn = withdrawal.On;
            if (Outlet.NeedsRecognition(outlet.Kind)) outlet.Kind = OutletKind.Store;
            return Task.CompletedTask;
        }, actor, withdrawal.Reason, cancellationToken);

    protected override Task<Outlet?> LoadAsync(int id, CancellationToken cancellationToken) =>
        Db.Outlets.Include(outlet => outlet.Declarations).Include(outlet => outlet.Products).AsSplitQuery().FirstOrDefaultAsync(outlet => outlet.Id == id, cancellationToken);

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Outlet record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>(await CheckCommuneAsync(record.CommuneCode, cancellationToken));
        if (record.OperatorId is { } producer && IsChanged(record, nameof(Outlet.OperatorId)) && !await Db.Producers.AnyAsync(p => p.Id == producer && p.State == RecordState.Live, cancellationToken))
            errors.Add(new FieldError("operator", "Cơ sở vận hành không có trong danh mục hoặc đã ngừng, hãy chọn cơ sở khác hoặc ghi tên đơn vị."));
        errors.AddRange(FieldRules.Point(record.Latitude, record.Longitude));
        if (record.RecognitionNumber is not null && (record.RecognitionDate is null || record.RecognitionIssuer is null))
            errors.Add(new FieldError("recognitionNumber", "Văn bản công nhận thiếu ngày hoặc cơ quan ban hành, hãy nhập đủ."));
        if (record.RecognitionUntil < record.RecognitionDate)
            errors.Add(new FieldError("recognitionUntil", "Ngày hết công nhận trước ngày văn bản, hãy nhập lại."));
        if (record.RecognitionWithdrawnOn is { } withdrawn && (Outlet.NeedsRecognition(record.Kind) || record.RecognitionDate > withdrawn || record.RecognitionNumber is null))
            errors.Add(new FieldError("kind", $"Công nhận đã bị thu hồi từ {withdrawn:dd/MM/yyyy}, hãy dùng thao tác công nhận lại."));
        return errors;
    }

    private Task<Outlet> SetStatusAsync(int id, int version, OutletStatus to, OutletStatus[] from, Actor actor, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, version, ChangeKind.Edited, (outlet, _) =>
        {
            RequireReason(reason);
            if (!from.Contains(outlet.Status)) throw new InvalidChangeException("status", $"Điểm bán đang ở tình trạng “{OutletWords.Of(outlet.Status)}” nên không chuyển được sang “{OutletWords.Of(to)}”.");
            outlet.Status = to;
            return Task.CompletedTask;
        }, actor, reason, cancellationToken);

    private void RequirePast(string field, DateOnly day)
    {
        if (day > Today || day.Year < 2009) throw new InvalidChangeException(field, $"Ngày {day:dd/MM/yyyy} không dùng được, hãy nhập ngày từ 2009 đến hôm nay.");
    }

    private static string RequireName(string field, string label, string? name) =>
        RequireText(field, label, name, Outlet.ConfirmedByLength, whenEmpty: "còn trống, hãy ghi tên đơn vị");
}

public static class OutletsSetup
{
    public static IServiceCollection AddOutlets(this IServiceCollection services) => services.AddScoped<OutletService>();
}
