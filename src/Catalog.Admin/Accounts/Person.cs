using Catalog.Core.Changes;

namespace Catalog.Admin.Accounts;

/// <summary>Who is signed in, as the database knows the account at this request.</summary>
/// <param name="Communes">Codes of today's communes that a commune officer answers for.</param>
/// <param name="Session">Null for the person at this machine while there are no accounts.</param>
public sealed record Person(
    Guid AccountId, int Number, string Name, IReadOnlyList<StaffRole> Roles, int? UnitId, IReadOnlySet<string> Communes, AccountSession? Session)
{
    /// <summary>Until there are accounts, Development is open to whoever sits at the machine itself.</summary>
    public static Person AtThisMachine { get; } = new(
        Guid.Empty, 0, "Người dùng máy này", [.. StaffRoles.Staff.Where(role => role != StaffRole.Auditor)], null, new HashSet<string>(), null);

    /// <summary>As the change record names the person.</summary>
    public Actor Actor => Session is null ? new Actor("staff:local", Name, "local", null) : new Actor(AccountId.ToString("N"), Name, Roles[0].Code(), UnitId);

    public bool May(Right right) => Roles.Any(role => role.Allows(right));

    /// <summary>The same for what lies in one commune: an officer of others may not.</summary>
    public bool MayIn(Right right, string communeCode) =>
        Roles.Any(role => role.Allows(right) && (!role.IsBoundToCommunes() || Communes.Contains(communeCode)));
}

/// <summary>The person of this request. Pages of the back office always have one: the gate lets nobody else in.</summary>
public sealed class CurrentPerson
{
    private Person? person;

    public bool IsKnown => person is not null;

    public Person Value => person ?? throw new InvalidOperationException("Nobody is signed in: this page is not behind the gate of the back office.");

    public Actor Actor => Value.Actor;

    internal void Set(Person who) => person = who;
}
