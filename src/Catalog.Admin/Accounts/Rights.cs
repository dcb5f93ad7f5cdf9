using static Catalog.Admin.Accounts.StaffRole;

namespace Catalog.Admin.Accounts;

/// <summary>Who may do what: the one table. What is not in it nobody may.</summary>
public static class Rights
{
    private static readonly StaffRole[] Everybody = [.. StaffRoles.Staff];

    private static readonly Dictionary<Right, StaffRole[]> Table = new()
    {
        [Right.SeeOffice] = Everybody,
        [Right.KeepOwnAccount] = Everybody,
        [Right.SeeRecords] = Everybody,

        [Right.SeeReviews] = [ProvinceReviewer, CommuneOfficer, Auditor],
        [Right.CheckProposals] = [CommuneOfficer],
        [Right.DecideProposals] = [ProvinceReviewer],

        [Right.EditProducts] = [ProvinceReviewer, CommuneOfficer],
        [Right.EditCertificates] = [ProvinceReviewer],
        [Right.EditOutlets] = [ProvinceReviewer, CommuneOfficer],
        [Right.EditFairs] = [FairsEditor],
        [Right.EditHonours] = [HonoursEditor],
        [Right.EditArticles] = [NewsEditor],
        [Right.EditLists] = [SystemAdministrator, ProvinceReviewer],
        [Right.EditSearchWords] = [SystemAdministrator, ProvinceReviewer, NewsEditor],
        [Right.EditSettings] = [SystemAdministrator],

        [Right.SeeSearch] = [SystemAdministrator, ProvinceReviewer, NewsEditor, Auditor],
        [Right.RunSearch] = [SystemAdministrator],
        [Right.SeeJobs] = [SystemAdministrator, Auditor],
        [Right.RunJobs] = [SystemAdministrator],
        [Right.SeeChanges] = [SystemAdministrator, ProvinceReviewer, Auditor],
        [Right.RedactChanges] = [SystemAdministrator],
        [Right.HandleDataRequests] = [SystemAdministrator],
        [Right.SeeAccounts] = [SystemAdministrator, Auditor],
        [Right.ManageAccounts] = [SystemAdministrator],
        [Right.SeeMail] = [SystemAdministrator, Auditor],
        [Right.ManageMail] = [SystemAdministrator],
    };

    public static bool Allows(this StaffRole role, Right right) => Table.TryGetValue(right, out var roles) && roles.Contains(role);

    /// <summary>Bound to the communes of the account: whoever has it by this role alone has it there alone.</summary>
    public static bool IsBoundToCommunes(this StaffRole role) => role == CommuneOfficer;
}
