namespace Catalog.Admin.Accounts;

/// <summary>How somebody showed who it is.</summary>
public enum SignInWay
{
    PasswordAndCode,
    PasswordAndRecoveryCode,
    Passkey,

    /// <summary>Came with an invitation or a new-password link, and chose both factors there.</summary>
    Joined,
}

/// <summary>A browser in which somebody is signed in. The cookie holds a random key; here is its digest only.</summary>
public sealed class AccountSession
{
    public const int DeviceLength = 80;
    public const int NetworkLength = 60;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string KeyDigest { get; init; }
    public Guid AccountId { get; init; }
    public SignInWay Way { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset SeenAt { get; set; }

    /// <summary>When the person last showed who it is: sensitive acts ask again after some minutes.</summary>
    public DateTimeOffset ConfirmedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Browser and system in words, nothing that singles out one machine.</summary>
    public required string Device { get; init; }

    /// <summary>The network of the address, never the address.</summary>
    public required string Network { get; init; }
}
