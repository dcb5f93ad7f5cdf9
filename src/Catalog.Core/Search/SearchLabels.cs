using Catalog.Core.Certificates;
using Catalog.Core.Producers;
using Catalog.Core.Records;

namespace Catalog.Core.Search;

/// <summary>Values of <see cref="FacetNames.Trait"/>.</summary>
public static class TraitValues
{
    public const string Women = "women";
    public const string Youth = "youth";
    public const string Ethnic = "ethnic";
    public const string CraftVillage = "craft-village";

    public static readonly IReadOnlyList<string> All = [Women, Youth, Ethnic, CraftVillage];
}

/// <summary>What people read for the values of facets; also searchable as tags.</summary>
public static class SearchLabels
{
    public static string OfFacet(string facet) => facet switch
    {
        FacetNames.Type => "Loại",
        FacetNames.Category => "Nhóm sản phẩm",
        FacetNames.Stars => "Hạng sao OCOP",
        FacetNames.Certificate => "Tình trạng chứng nhận",
        FacetNames.Place => "Xã, phường",
        FacetNames.Trait => "Đặc điểm cơ sở",
        FacetNames.ProducerKind => "Bên làm ra",
        FacetNames.Standard => "Chứng nhận khác",
        FacetNames.Price => "Giá tham khảo",
        FacetNames.Sold => "Mua được ở",
        _ => facet,
    };

    public static string OfType(RecordType type) => type switch
    {
        RecordType.Product => "Sản phẩm",
        RecordType.Producer => "Cơ sở sản xuất",
        RecordType.Outlet => "Điểm bán",
        RecordType.Fair => "Hội chợ",
        RecordType.Honour => "Tôn vinh",
        _ => "Tin và văn bản",
    };

    public static string OfStatus(string value) => value switch
    {
        CertificateValues.Valid => "Còn hiệu lực",
        CertificateValues.Expiring => "Sắp hết hạn",
        CertificateValues.Extended => "Đang gia hạn",
        CertificateValues.Expired => "Đã hết hạn",
        CertificateValues.Revoked => "Đã thu hồi",
        CertificateValues.Replaced => "Đã thay thế",
        _ => "Chưa có chứng nhận OCOP",
    };

    public static string OfTrait(string value) => value switch
    {
        TraitValues.Women => "Phụ nữ làm chủ",
        TraitValues.Youth => "Thanh niên khởi nghiệp",
        TraitValues.Ethnic => "Đồng bào dân tộc thiểu số",
        _ => "Thuộc làng nghề",
    };

    public static string OfProducer(ProducerKind kind) => kind switch
    {
        ProducerKind.Cooperative => "Hợp tác xã",
        ProducerKind.CooperativeGroup => "Tổ hợp tác",
        ProducerKind.SmallEnterprise => "Doanh nghiệp nhỏ và vừa",
        ProducerKind.LargeEnterprise => "Doanh nghiệp lớn",
        ProducerKind.Farm => "Trang trại",
        ProducerKind.Household => "Hộ kinh doanh",
        _ => "Hội, hiệp hội",
    };

    public static string OfCertificate(CertificateKind kind) => kind switch
    {
        CertificateKind.Ocop => "OCOP",
        CertificateKind.VietGap => "VietGAP",
        CertificateKind.GlobalGap => "GlobalGAP",
        CertificateKind.VietnamOrganic or CertificateKind.ForeignOrganic => "hữu cơ organic",
        CertificateKind.Haccp => "HACCP",
        CertificateKind.Iso22000 => "ISO 22000",
        CertificateKind.FoodSafety => "an toàn thực phẩm",
        CertificateKind.Halal => "Halal",
        CertificateKind.GeographicalIndication => "chỉ dẫn địa lý",
        CertificateKind.CollectiveMark => "nhãn hiệu tập thể",
        CertificateKind.CertificationMark => "nhãn hiệu chứng nhận",
        CertificateKind.GrowingArea => "mã số vùng trồng",
        _ => "",
    };
}
