namespace Catalog.Core.Media;

/// <summary>Why an upload was not taken. The names are stored and go from process to process: they do not change.</summary>
public enum RefusalReason
{
    Empty,
    TooManyBytes,
    Heic,
    Avif,
    Svg,
    Tiff,
    Pdf,
    NotAPicture,

    /// <summary>By its header, before anything is decoded.</summary>
    TooManyPixels,

    /// <summary>A progressive JPEG of a small size that takes the processor for half a minute.</summary>
    TooManyScans,

    /// <summary>Cut short, or its data contradict themselves.</summary>
    Damaged,

    /// <summary>More time or memory than any honest photo needs.</summary>
    TooHeavy,

    /// <summary>The process that read it broke.</summary>
    Unreadable,

    /// <summary>The record it was meant for is not shown any more.</summary>
    RecordGone,

    /// <summary>The record does not take it: too many, or this one already.</summary>
    NotTaken,

    /// <summary>A scan that is no PDF.</summary>
    NotAScan,
}

/// <summary>What is wrong, and what to do about it.</summary>
public sealed record RefusalText(string Sentence, string Remedy)
{
    public override string ToString() => $"{Sentence} {Remedy}";
}

/// <summary>The one table of what people read about a refused upload.</summary>
public static class RefusalTexts
{
    private const string SaveAsJpeg = "Mở ảnh, chọn Lưu thành hay Xuất ra dạng JPEG rồi gửi lại.";

    public static RefusalText Of(RefusalReason reason) => reason switch
    {
        RefusalReason.Empty => new("Tệp trống, không có gì bên trong.", "Chọn lại ảnh rồi gửi lần nữa."),
        RefusalReason.TooManyBytes => new($"Tệp lớn hơn {UploadLimits.PictureBytes / 1_000_000} MB.", "Chọn cỡ ảnh nhỏ hơn trong máy ảnh của điện thoại, hoặc thu nhỏ ảnh rồi gửi lại."),
        RefusalReason.Heic => new("Ảnh HEIC của iPhone chưa đọc được.", "Vào Cài đặt → Camera (Máy ảnh) → Định dạng, chọn Tương thích nhất rồi chụp lại; ảnh đã chụp thì lưu thành JPEG rồi gửi."),
        RefusalReason.Avif => new("Ảnh AVIF chưa đọc được.", SaveAsJpeg),
        RefusalReason.Svg => new("Tệp SVG là hình vẽ, không phải ảnh chụp.", "Xuất hình ra dạng PNG rồi gửi lại."),
        RefusalReason.Tiff => new("Ảnh TIFF chưa đọc được.", SaveAsJpeg),
        RefusalReason.Pdf => new("Đây là tệp PDF, không phải ảnh.", "Bản quét giấy tờ thì gửi ở mục Bản quét; ảnh thì gửi dạng JPEG hoặc PNG."),
        RefusalReason.NotAPicture => new("Tệp này không phải ảnh JPEG, PNG, WebP hay GIF.", "Chọn đúng tệp ảnh rồi gửi lại."),
        RefusalReason.TooManyPixels => new("Ảnh có hơn 50 triệu điểm ảnh, hoặc một cạnh dài hơn 16.000 điểm ảnh.", "Thu nhỏ ảnh (mỗi cạnh khoảng 4.000 điểm ảnh là đủ nét) rồi gửi lại."),
        RefusalReason.TooManyScans => new("Ảnh JPEG chia thành quá nhiều lớp.", SaveAsJpeg),
        RefusalReason.Damaged => new("Ảnh bị hỏng hoặc chưa tải lên hết.", "Mở thử ảnh trên máy; nếu xem được thì gửi lại, nếu không thì chụp ảnh khác."),
        RefusalReason.TooHeavy => new("Ảnh cần quá nhiều thời gian hoặc bộ nhớ để đọc.", "Thu nhỏ ảnh, lưu thành JPEG rồi gửi lại."),
        RefusalReason.Unreadable => new("Không đọc được ảnh này.", SaveAsJpeg),
        RefusalReason.RecordGone => new("Mục nhận ảnh không còn hiển thị.", "Đưa mục đó trở lại, hoặc gửi ảnh vào mục khác."),
        RefusalReason.NotTaken => new("Mục này không nhận thêm ảnh: đã đủ số ảnh, hoặc đã có đúng ảnh này.", "Gỡ bớt ảnh cũ, hoặc chọn ảnh khác."),
        RefusalReason.NotAScan => new("Bản quét phải là tệp PDF.", "Quét giấy tờ thành PDF rồi gửi lại."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words."),
    };
}

/// <summary>The upload is not taken; the reason may be shown to whoever sent it.</summary>
public sealed class UploadRefusedException(RefusalReason reason) : Exception(RefusalTexts.Of(reason).ToString())
{
    public RefusalReason Reason { get; } = reason;
}
