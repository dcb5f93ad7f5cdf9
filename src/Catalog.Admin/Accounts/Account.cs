using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.AspNetCore.Identity;

namespace Catalog.Admin.Accounts;

public enum AccountState
{
    /// <summary>Asked to join by mail; has no password yet and cannot sign in.</summary>
    Invited,
    Active,

    /// <summary>Cannot sign in. Nobody is ever deleted: the change record still names the person.</summary>
    Disabled,
}

/// <summary>A person of the staff. Password hash and passkeys are Identity's; the rest is ours.</summary>
public sealed class Account : IdentityUser<Guid>, IChangeSubject
{
    public const int NameLength = Actor.NameLength;
    public const int MailLength = 254;

    public Account() => Id = Guid.CreateVersion7();

    /// <summary>1, 2, 3 …: what the change record and addresses of pages call the account, so that neither holds a mail address.</summary>
    public int Number { get; set; }
    public string DisplayName { get; set; } = "";
    public AccountState State { get; set; }

    /// <summary>In the order of the list of roles; the first one speaks for the person in the change record.</summary>
    public List<StaffRole> Roles { get; set; } = [];

    /// <summary>The department or committee the person acts for.</summary>
    public int? UnitId { get; set; }

    /// <summary>Codes of a commune officer's communes as they were chosen; one that has ended stands for what followed it.</summary>
    public List<string> Communes { get; set; } = [];

    /// <summary>The key of the code generator, protected; null until the person has joined.</summary>
    public string? CodeKey { get; set; }

    /// <summary>The half minute whose code was used last: no code works twice.</summary>
    public long LastCodeStep { get; set; }
    public int Version { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? SignedInAt { get; set; }

    public SubjectRef Subject => new(RecordType.Account, Number);
}
