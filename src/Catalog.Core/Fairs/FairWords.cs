namespace Catalog.Core.Fairs;

/// <summary>What people call kinds, phases and figures.</summary>
public static class FairWords
{
    public static string Of(FairKind kind) => kind switch
    {
        FairKind.TradeFair => "Hội chợ, triển lãm thương mại",
        FairKind.PromotionFair => "Hội chợ khuyến mại",
        FairKind.RuralMarket => "Phiên chợ hàng Việt",
        FairKind.MobileSale => "Chuyến bán hàng lưu động",
        FairKind.ProductWeek => "Tuần hàng Việt",
        FairKind.Campaign => "Ngày, tháng hàng Việt",
        FairKind.SupplyDemandMeeting => "Hội nghị kết nối cung – cầu",
        FairKind.TetMarket => "Chợ Tết, hội chợ Xuân",
        FairKind.Showroom => "Không gian trưng bày",
        _ => "Phiên bán hàng trực tuyến",
    };

    public static string Of(FairPhase phase) => phase switch
    {
        FairPhase.Planned => "Dự kiến",
        FairPhase.Confirmed => "Đã xác nhận",
        FairPhase.Running => "Đang diễn ra",
        FairPhase.Ended => "Đã kết thúc",
        FairPhase.Postponed => "Hoãn",
        _ => "Hủy",
    };

    public static string Of(FairResultKind kind) => kind switch
    {
        FairResultKind.Booths => "Gian hàng",
        FairResultKind.Businesses => "Doanh nghiệp tham gia",
        FairResultKind.Visitors => "Khách tham quan, mua sắm",
        FairResultKind.Revenue => "Doanh thu",
        FairResultKind.Contracts => "Hợp đồng đã ký",
        FairResultKind.Memoranda => "Biên bản ghi nhớ",
        FairResultKind.Tons => "Hàng hóa đã bán",
        _ => "Chuyến bán hàng",
    };

    public static string UnitOf(FairResultKind kind) => kind switch
    {
        FairResultKind.Booths => "gian",
        FairResultKind.Businesses => "đơn vị",
        FairResultKind.Visitors => "lượt",
        FairResultKind.Revenue => "đồng",
        FairResultKind.Contracts => "hợp đồng",
        FairResultKind.Memoranda => "biên bản",
        FairResultKind.Tons => "tấn",
        _ => "chuyến",
    };
}
