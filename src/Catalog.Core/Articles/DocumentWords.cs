namespace Catalog.Core.Articles;

public static class DocumentWords
{
    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Law => "Luật",
        DocumentKind.Resolution => "Nghị quyết",
        DocumentKind.Directive => "Chỉ thị",
        DocumentKind.Conclusion => "Kết luận",
        DocumentKind.Notice => "Thông báo",
        DocumentKind.Decree => "Nghị định",
        DocumentKind.Decision => "Quyết định",
        DocumentKind.Circular => "Thông tư",
        DocumentKind.Plan => "Kế hoạch",
        DocumentKind.Guideline => "Hướng dẫn",
        DocumentKind.Report => "Báo cáo",
        DocumentKind.OfficialLetter => "Công văn",
        _ => "Văn bản khác",
    };
}
