using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Catalog.Admin.Accounts;

/// <summary>Ten codes on paper, each good once, for whoever lost the telephone.</summary>
public sealed class RecoveryCodes(AccountsDbContext accounts, TimeProvider clock)
{
    public const int Count = 10;
    private const int Bytes = 10;

    /// <summary>Inside the caller's transaction: new ones, and the old ones are worth nothing.</summary>
    /// <returns>What is shown once and kept nowhere.</returns>
    public async Task<IReadOnlyList<string>> RenewAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await accounts.RecoveryCodes.Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => Base32Encoding.ToString(RandomNumberGenerator.GetBytes(Bytes)))];
        accounts.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Digest = Secrets.Digest(code) }));
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(group => new string(group))))];
    }

    public Task<int> LeftAsync(Guid accountId, CancellationToken cancellationToken) =>
        accounts.RecoveryCodes.CountAsync(code => code.AccountId == accountId && code.UsedAt == null, cancellationToken);

    /// <summary>Inside the caller's transaction. Of two at once one is right.</summary>
    public async Task<bool> UseAsync(Guid accountId, string? typed, CancellationToken cancellationToken)
    {
        var digest = Secrets.Digest(new string([.. (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit).Take(32)]));
        DateTimeOffset? now = clock.GetUtcNow();
        return await accounts.RecoveryCodes.Where(code => code.AccountId == accountId && code.Digest == digest && code.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), cancellationToken) == 1;
    }
}
