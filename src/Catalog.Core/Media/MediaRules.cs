using Catalog.Core.Records;

namespace Catalog.Core.Media;

/// <summary>What must hold of a picture before a record takes it.</summary>
internal static class MediaRules
{
    public static List<FieldError> Check(MediaInput input, List<MediaFile> present)
    {
        List<FieldError> errors = [.. CheckText(input.Text)];
        if (!PictureFiles.IsHash(input.ContentHash))
            errors.Add(new FieldError("contentHash", "Hình chưa được lưu đúng cách, hãy tải lên lại."));
        if (input.Kind != MediaKind.Document && (input.Width is < 1 or > MediaFile.LongestSide || input.Height is < 1 or > MediaFile.LongestSide))
            errors.Add(new FieldError("size", $"Kích thước hình ngoài khoảng cho phép, hãy dùng hình mỗi cạnh từ 1 đến {MediaFile.LongestSide} điểm ảnh."));
        if (present.Count >= MediaFile.MostPerRecord)
            errors.Add(new FieldError("media", $"Đã đủ {MediaFile.MostPerRecord} hình, hãy gỡ bớt trước khi thêm."));
        if (present.Exists(file => file.ContentHash == input.ContentHash))
            errors.Add(new FieldError("contentHash", "Hình này đã có ở đây, hãy chọn hình khác."));
        return errors;
    }

    public static IEnumerable<FieldError> CheckText(MediaText text)
    {
        if (FieldText.CheckRequired(text.AltText, MediaFile.AltTextLength, "còn trống, hãy tả điều hình cho thấy để người không nhìn được vẫn hiểu").Fault is { } altFault)
            yield return new FieldError("altText", $"Mô tả hình {altFault}.");
        if (FieldText.Check(text.Caption, MediaFile.CaptionLength).Fault is { } fault) yield return new FieldError("caption", $"Chú thích {fault}.");
        // Written so that NaN fails too.
        if (!(text.FocalX is >= 0 and <= 1 && text.FocalY is >= 0 and <= 1)) yield return new FieldError("focalPoint", "Điểm giữ lại nằm ngoài hình, hãy chọn lại trên hình.");
    }
}
