namespace Catalog.Admin.Accounts;

/// <summary>What somebody is in the back office. An account may hold several; what each may do is in <see cref="Rights"/>.</summary>
public enum StaffRole
{
    /// <summary>Runs the installation: accounts, settings, jobs. Decides nothing about goods.</summary>
    SystemAdministrator,

    /// <summary>Decides for a department of the province what goes public.</summary>
    ProvinceReviewer,

    /// <summary>Checks and proposes for the communes named in the account, and for those that these became.</summary>
    CommuneOfficer,
    HonoursEditor,
    FairsEditor,
    NewsEditor,

    /// <summary>Reads everything and changes nothing but the own account; never together with another role.</summary>
    Auditor,

    /// <summary>Somebody of a business; has the portal and nothing of the back office.</summary>
    BusinessUser,
}

public static class StaffRoles
{
    private static readonly (StaffRole Role, string Code, string Label)[] Table =
    [
        (StaffRole.SystemAdministrator, "system-administrator", "Quản trị hệ thống"),
        (StaffRole.ProvinceReviewer, "province-reviewer", "Thẩm định cấp tỉnh"),
        (StaffRole.CommuneOfficer, "commune-officer", "Cán bộ xã, phường"),
        (StaffRole.HonoursEditor, "honours-editor", "Biên tập danh hiệu"),
        (StaffRole.FairsEditor, "fairs-editor", "Biên tập hội chợ"),
        (StaffRole.NewsEditor, "news-editor", "Biên tập tin bài"),
        (StaffRole.Auditor, "auditor", "Kiểm toán, chỉ xem"),
        (StaffRole.BusinessUser, "business-user", "Người của doanh nghiệp"),
    ];

    /// <summary>Those of the back office, in the order people choose from.</summary>
    public static IReadOnlyList<StaffRole> Staff { get; } = [.. Table.Select(row => row.Role).Where(role => role != StaffRole.BusinessUser)];

    /// <summary>As the change record keeps it: it never changes.</summary>
    public static string Code(this StaffRole role) => Array.Find(Table, row => row.Role == role).Code;

    /// <summary>As people call it.</summary>
    public static string Label(this StaffRole role) => Array.Find(Table, row => row.Role == role).Label;

    public static StaffRole? Find(string? code) => Table.Where(row => row.Code == code).Select(row => (StaffRole?)row.Role).FirstOrDefault();
}
