using Catalog.Core.Records;

namespace Catalog.Web.Features.LinkedData;

internal static class LinkedText
{
    /// <summary>Who takes only the data off a page must be told as well that it is made up.</summary>
    public static string? SampleNote(Record record) => record.IsSample ? "Dữ liệu mẫu, không phải thông tin thật" : null;
}
