namespace Catalog.Admin.Accounts;

public enum LinkPurpose
{
    Invitation,
    NewPassword,
}

/// <summary>A link that was mailed: works once, for a while. The secret is in the link alone; here is its digest.</summary>
public sealed class AccountLink
{
    public int Id { get; init; }
    public required string SecretDigest { get; init; }
    public Guid AccountId { get; init; }
    public LinkPurpose Purpose { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset Until { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Stands in for the code generator once, for whoever lost the telephone.</summary>
public sealed class RecoveryCode
{
    public int Id { get; init; }
    public Guid AccountId { get; init; }
    public required string Digest { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}
