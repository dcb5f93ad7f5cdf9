namespace Catalog.Core.Jobs;

/// <param name="Day">In Viet Nam; the one that is due, even when the clock of this machine is not quite there yet.</param>
public sealed record CertificateStatusDay(DateOnly Day);

/// <param name="Day">In Viet Nam.</param>
public sealed record DailyFiguresDay(DateOnly Day);

/// <param name="Day">In Viet Nam; ended rows that are old on this day go.</param>
public sealed record JobCleanUpDay(DateOnly Day);

/// <param name="Day">In Viet Nam; the days before it are counted.</param>
public sealed record PopularityDay(DateOnly Day);

/// <param name="Day">In Viet Nam; the days before it are summed up.</param>
public sealed record AskedRollUpDay(DateOnly Day);

/// <summary>Nothing but the wish: which photos wait is known where they wait.</summary>
public sealed record WaitingPictures;

/// <summary>Nothing but the wish: which sample products have no picture is in the catalogue.</summary>
public sealed record SamplePictures;

/// <summary>Nothing but the wish: what changed is in the change record.</summary>
public sealed record ChangedCards;

/// <param name="Day">In Viet Nam.</param>
public sealed record MediaSweepDay(DateOnly Day);

/// <param name="Name">Of the archive: asked for twice under one name it is made once.</param>
public sealed record BackupRequest(string Name);

/// <param name="Leaving">For going back to the index before: the name of the one to leave, so that a second delivery does not go forth again. Null to rebuild.</param>
public sealed record IndexRequest(string? Leaving);

/// <summary>Every kind of job, so that whoever asks need not know who does it.</summary>
public static class JobKinds
{
    public static JobKind<CertificateStatusDay> CertificateStatus { get; } = new("certificate-status", "Chuyển trạng thái chứng nhận theo ngày") { IsOneAtATime = true };

    public static JobKind<DailyFiguresDay> DailyFigures { get; } = new("daily-figures", "Ghi số liệu trong ngày") { IsOneAtATime = true };

    public static JobKind<PopularityDay> Popularity { get; } = new("popularity", "Tính mức quan tâm của từng mục") { IsOneAtATime = true };

    public static JobKind<AskedRollUpDay> AskedRollUp { get; } = new("asked-roll-up", "Cộng lượt tìm và lượt không có kết quả") { IsOneAtATime = true };

    public static JobKind<JobCleanUpDay> CleanUp { get; } = new("job-clean-up", "Dọn lịch sử công việc nền") { IsOneAtATime = true };

    public static JobKind<WaitingPictures> Pictures { get; } = new("pictures", "Xử lý ảnh mới tải lên") { IsOneAtATime = true, IsLong = true };

    public static JobKind<MediaSweepDay> MediaSweep { get; } = new("media-sweep", "Dọn tệp ảnh không còn dùng") { IsOneAtATime = true };

    public static JobKind<ChangedCards> ShareCards { get; } = new("share-cards", "Vẽ thẻ chia sẻ") { IsOneAtATime = true, IsLong = true };

    public static JobKind<SamplePictures> SamplePictures { get; } = new("sample-pictures", "Vẽ ảnh cho dữ liệu mẫu") { IsOneAtATime = true };

    public static JobKind<BackupRequest> Backup { get; } = new("backup", "Sao lưu dữ liệu") { IsOneAtATime = true, IsLong = true };

    public static JobKind<IndexRequest> RebuildIndex { get; } = new("rebuild-index", "Dựng lại chỉ mục tìm kiếm") { IsOneAtATime = true, IsLong = true };

    public static IReadOnlyList<JobKind> All { get; } =
        [CertificateStatus, DailyFigures, Popularity, AskedRollUp, CleanUp, Pictures, MediaSweep, ShareCards, SamplePictures, Backup, RebuildIndex];
}
