using System.Globalization;
using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Core.Units;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Overview;

/// <summary>What the first page of the back office shows.</summary>
public sealed record OverviewFacts(IReadOnlyList<CountLine> Counts, IReadOnlyList<WaitingUnit> Units, IReadOnlyList<SharedDecision> SharedDecisions, IReadOnlyList<ChangeLine> Changes, long LastSequence)
{
    public static readonly OverviewFacts Empty = new([], [], [], [], 0);
}

public sealed record CountLine(string Label, int Live, int Samples);

/// <summary>A unit whose commune ended and that nobody has placed anew.</summary>
public sealed record WaitingUnit(string Name, string Because, string Choices);

public sealed record ChangeLine(long Sequence, string At, string Who, string What, string Subject, string? Reason);

public sealed class OverviewQuery(CatalogDbContext db, UnitAreas areas, CertificateService certificates)
{
    private const int ShownChanges = 30;

    public async Task<OverviewFacts> ReadAsync(CancellationToken cancellationToken)
    {
        List<CountLine> counts =
        [
            await CountAsync("Sản phẩm", db.Products, cancellationToken),
            await CountAsync("Cơ sở", db.Producers, cancellationToken),
            await CountAsync("Chứng nhận", db.Certificates, cancellationToken),
            await CountAsync("Điểm bán", db.Outlets, cancellationToken),
            await CountAsync("Hội chợ", db.Fairs, cancellationToken),
            await CountAsync("Danh hiệu", db.Honours, cancellationToken),
            await CountAsync("Bài viết, văn bản", db.Articles, cancellationToken),
        ];
        var changes = await db.Changes.AsNoTracking().OrderByDescending(c => c.Sequence).Take(ShownChanges).ToListAsync(cancellationToken);
        var waiting = await areas.UndecidedAsync(cancellationToken);
        return new OverviewFacts(counts, [.. waiting.Select(unit => new WaitingUnit(unit.Unit.Name, unit.Because, string.Join(", ", unit.Choices.Select(place => place.InText))))],
            await certificates.SharedDecisionsAsync(cancellationToken), [.. changes.Select(Line)], changes.Count == 0 ? 0 : changes[0].Sequence);
    }

    private static async Task<CountLine> CountAsync<T>(string label, IQueryable<T> records, CancellationToken cancellationToken) where T : Record
    {
        var live = records.Where(r => r.State == RecordState.Live);
        return new CountLine(label, await live.CountAsync(cancellationToken), await live.CountAsync(r => r.IsSample, cancellationToken));
    }

    private static ChangeLine Line(Change change) => new(
        change.Sequence,
        change.At.ToOffset(VietnamTime.Offset).ToString("H:mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture),
        change.ActorName ?? "(đã ẩn)",
        KindText(change.Kind),
        $"{TypeText(change.SubjectType)} {change.SubjectId.ToString(CultureInfo.InvariantCulture)}",
        change.Reason);

    private static string KindText(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "Thêm",
        ChangeKind.Edited => "Sửa",
        ChangeKind.Retired => "Gỡ",
        ChangeKind.Restored => "Đưa trở lại",
        ChangeKind.Merged => "Gộp",
        ChangeKind.Confirmed => "Xác nhận",
        ChangeKind.Declared => "Khai báo",
        ChangeKind.Linked => "Liên kết",
        ChangeKind.Unlinked => "Bỏ liên kết",
        ChangeKind.Extended => "Gia hạn",
        ChangeKind.Revoked => "Thu hồi",
        ChangeKind.Replaced => "Thay thế",
        ChangeKind.Postponed => "Hoãn",
        ChangeKind.Rescheduled => "Đổi lịch",
        ChangeKind.Cancelled => "Hủy",
        ChangeKind.Withdrawn => "Rút lại",
        ChangeKind.Recognised => "Công nhận",
        ChangeKind.Reported => "Báo kết quả",
        ChangeKind.Status => "Chuyển trạng thái",
        ChangeKind.Invited => "Mời",
        ChangeKind.Joined => "Nhận lời mời",
        ChangeKind.SignedIn => "Đăng nhập",
        ChangeKind.SignedOut => "Đăng xuất",
        ChangeKind.SessionsEnded => "Kết thúc phiên",
        ChangeKind.CredentialsChanged => "Đổi cách đăng nhập",
        ChangeKind.Disabled => "Khóa",
        ChangeKind.Enabled => "Mở khóa",
        ChangeKind.Popularity => "Đổi bậc quan tâm",
        _ => "Nạp dữ liệu",
    };

    private static string TypeText(RecordType type) => type switch
    {
        RecordType.Product => "Sản phẩm",
        RecordType.Producer => "Cơ sở",
        RecordType.Outlet => "Điểm bán",
        RecordType.Fair => "Hội chợ",
        RecordType.Honour => "Danh hiệu",
        RecordType.Article => "Bài viết",
        RecordType.Certificate => "Chứng nhận",
        RecordType.Unit => "Đơn vị",
        RecordType.Category => "Nhóm sản phẩm",
        RecordType.CraftVillage => "Làng nghề",
        RecordType.Standard => "Tiêu chuẩn",
        RecordType.Place => "Địa danh",
        RecordType.Account => "Tài khoản",
        _ => "Giải thưởng",
    };
}
