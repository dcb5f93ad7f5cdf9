namespace Catalog.Admin.Accounts;

/// <summary>One thing that a page or a button of the back office asks for. Who has it says <see cref="Rights"/>.</summary>
public enum Right
{
    /// <summary>The front page, and whatever everybody of the staff may read: records as they are, help.</summary>
    SeeOffice,

    /// <summary>One's own password, second factor, passkeys and sessions.</summary>
    KeepOwnAccount,

    SeeReviews,
    CheckProposals,
    DecideProposals,
    SeeRecords,
    EditProducts,
    EditCertificates,
    EditOutlets,
    EditFairs,
    EditHonours,
    EditArticles,

    /// <summary>Taxonomy, places and their aliases, units, holidays.</summary>
    EditLists,

    /// <summary>Synonyms, words that are never suggested, pinned results.</summary>
    EditSearchWords,
    EditSettings,
    SeeSearch,
    RunSearch,
    SeeJobs,
    RunJobs,
    SeeChanges,
    RedactChanges,
    HandleDataRequests,
    SeeAccounts,
    ManageAccounts,
    SeeMail,
    ManageMail,
}
