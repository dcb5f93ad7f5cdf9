namespace Catalog.Core.Articles;

/// <param name="Date">None where it is not certain.</param>
public sealed record CampaignDocument(DocumentKind Kind, string Number, DateOnly? Date, string IssuingBody);

/// <summary>The chain of public documents on which the campaign stands: number, date and body, which anybody can look up.</summary>
public static class CampaignDocuments
{
    public static readonly IReadOnlyList<CampaignDocument> All =
    [
        new(DocumentKind.Notice, "264-TB/TW", new(2009, 7, 31), "Bộ Chính trị"),
        new(DocumentKind.Circular, "91/2012/TT-BTC", null, "Bộ Tài chính"),
        new(DocumentKind.Directive, "24/CT-TTg", new(2012, 9, 17), "Thủ tướng Chính phủ"),
        new(DocumentKind.Conclusion, "107-KL/TW", new(2015, 4, 10), "Ban Bí thư"),
        new(DocumentKind.Directive, "03-CT/TW", new(2021, 5, 19), "Ban Bí thư"),
        new(DocumentKind.Directive, "28/CT-TTg", new(2021, 10, 26), "Thủ tướng Chính phủ"),
    ];
}
