using Catalog.Core.Records;

namespace Catalog.Core.Fairs;

/// <summary>What stops must satisfy before they are stored.</summary>
internal static class FairRules
{
    private static readonly DateOnly Earliest = new(2009, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <summary>Null, or the rest of a sentence that names the remedy.</summary>
    public static string? CheckStops(IReadOnlyList<StopPlan> stops)
    {
        if (stops.Count == 0) return "còn trống, hãy nhập ít nhất một địa điểm";
        if (stops.Count > Fair.MaxStops) return $"có quá {Fair.MaxStops} địa điểm, hãy tách thành nhiều sự kiện";
        if (stops.Where(stop => stop.Id is not null).GroupBy(stop => stop.Id).Any(same => same.Count() > 1)) return "có một địa điểm được ghi hai lần, hãy bỏ bớt một mục";
        return stops.Select((stop, i) => CheckStop(stop) is { } fault ? $"ở mục {i + 1} {fault}" : null).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>NFC and trimmed; null when nothing is left.</summary>
    public static string? Clean(string? text) => (string?)FieldText.Check(text, null).Value;

    private static string? CheckStop(StopPlan stop)
    {
        if (stop.FirstDay < Earliest || stop.LastDay > Latest) return "có ngày ngoài khoảng cho phép, hãy nhập từ năm 2009 đến năm 2100";
        if (stop.LastDay < stop.FirstDay) return "kết thúc trước khi bắt đầu, hãy sửa ngày";
        if (stop.LastDay.DayNumber - stop.FirstDay.DayNumber >= FairStop.LongestDays) return $"dài quá {FairStop.LongestDays} ngày, hãy tách thành nhiều mục";
        if (stop.OpensAt.HasValue != stop.ClosesAt.HasValue) return "thiếu giờ mở hoặc giờ đóng, hãy nhập cả hai hoặc bỏ trống cả hai";
        if (stop.Commune is null && stop.Url is null) return "thiếu xã, phường, hãy chọn nơi tổ chức hoặc nhập địa chỉ trang nếu bán trực tuyến";
        if (stop.Url is not null && stop.Url.Length > Fair.UrlLength) return $"có địa chỉ trang dài quá {Fair.UrlLength} ký tự, hãy rút ngắn";
        if (stop.Url is not null && FieldRules.WebAddress(stop.Url) is { } fault) return $"có địa chỉ {fault}";
        if (stop.Latitude.HasValue != stop.Longitude.HasValue || stop.Latitude is < 6 or > 24 || stop.Longitude is < 101 or > 118)
            return "có tọa độ thiếu hoặc ngoài Việt Nam, hãy nhập cả vĩ độ và kinh độ";
        return CheckText("tên địa điểm", stop.Venue, FairStop.VenueLength, isRequired: true)
            ?? CheckText("địa chỉ", stop.Address, FairStop.AddressLength, isRequired: false)
            ?? CheckText("ghi chú", stop.Note, FairStop.NoteLength, isRequired: false);
    }

    private static string? CheckText(string label, string? text, int length, bool isRequired)
    {
        var fault = isRequired ? FieldText.CheckRequired(text, length).Fault : FieldText.Check(text, length).Fault;
        return fault is null ? null : $"có {label} {fault}";
    }
}
