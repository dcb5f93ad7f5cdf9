using Catalog.Core.Honours;
using Catalog.Design;
using Catalog.Design.Certificates;

namespace Catalog.Web.Features.Honours;

internal static class HonourText
{
    public static string KindOf(HonourSubjectKind kind) => kind switch
    {
        HonourSubjectKind.Product => "Sản phẩm",
        HonourSubjectKind.Producer => "Cơ sở, doanh nghiệp",
        HonourSubjectKind.Outlet => "Điểm bán",
        HonourSubjectKind.CraftVillage => "Làng nghề",
        HonourSubjectKind.Unit => "Đơn vị",
        HonourSubjectKind.Collective => "Tập thể",
        _ => "Cá nhân",
    };

    public static string LevelOf(AwardLevel level) => level switch
    {
        AwardLevel.Commune => "Cấp xã",
        AwardLevel.Province => "Cấp tỉnh",
        AwardLevel.Region => "Cấp khu vực",
        AwardLevel.National => "Cấp quốc gia",
        _ => "Hiệp hội, không phải Nhà nước",
    };

    public static CertificateMark MarkOn(Honour honour, DateOnly day) => honour.Term.StatusOn(day) switch
    {
        HonourStatus.Valid => CertificateMark.Valid,
        HonourStatus.Withdrawn => CertificateMark.Revoked,
        HonourStatus.Expired => CertificateMark.Expired,
        _ => CertificateMark.None,
    };

    public static string TermOf(Honour honour, DateOnly day) => honour.Term.StatusOn(day) switch
    {
        HonourStatus.Withdrawn => $"từ {VietnameseDay.Show(honour.WithdrawnOn!.Value)}",
        HonourStatus.NotYet => $"có hiệu lực từ {VietnameseDay.Show(honour.ValidFrom)}",
        _ => honour.ValidTo is { } to ? $"đến {VietnameseDay.Show(to)}" : "không ghi thời hạn",
    };
}
