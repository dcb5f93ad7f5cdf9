namespace Catalog.Core.Certificates;

public static class CertificateWords
{
    public static string Of(CertificateKind kind) => kind switch
    {
        CertificateKind.Ocop => "Chứng nhận OCOP",
        CertificateKind.VietGap => "VietGAP",
        CertificateKind.GlobalGap => "GlobalG.A.P.",
        CertificateKind.VietnamOrganic => "Hữu cơ Việt Nam",
        CertificateKind.ForeignOrganic => "Hữu cơ (nước ngoài)",
        CertificateKind.Haccp => "HACCP",
        CertificateKind.Iso22000 => "ISO 22000",
        CertificateKind.FoodSafety => "An toàn thực phẩm",
        CertificateKind.ProductDeclaration => "Công bố sản phẩm",
        CertificateKind.StandardConformity => "Hợp chuẩn, hợp quy",
        CertificateKind.Halal => "Halal",
        CertificateKind.GeographicalIndication => "Chỉ dẫn địa lý",
        CertificateKind.CollectiveMark => "Nhãn hiệu tập thể",
        CertificateKind.CertificationMark => "Nhãn hiệu chứng nhận",
        CertificateKind.Trademark => "Nhãn hiệu",
        CertificateKind.GrowingArea => "Mã số vùng trồng",
        _ => "Giấy tờ khác",
    };
}
