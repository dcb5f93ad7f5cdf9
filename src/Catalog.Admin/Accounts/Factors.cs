using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <summary>What somebody knows or has: password, code, passkey.</summary>
public sealed class Factors(AccountsDbContext accounts, IPasswordHasher<Account> hasher, CodeGenerator generator, RecoveryCodes recovery, Passkeys passkeys)
{
    private static readonly Account Nobody = new();
    private static string? hashOfNobody;

    /// <summary>As slow for an account that does not exist, or has no password, as for one that does.</summary>
    public bool IsPassword(Account? account, string? password)
    {
        // Of something random: nobody can type it.
        var hash = account?.PasswordHash ?? (hashOfNobody ??= hasher.HashPassword(Nobody, Secrets.Create()));
        return hasher.VerifyHashedPassword(account ?? Nobody, hash, Cut(password)) != PasswordVerificationResult.Failed && account?.PasswordHash is not null;
    }

    public string Hash(Account account, string password) => hasher.HashPassword(account, Cut(password));

    /// <summary>Uses up a code of the telephone or a recovery code. Null when it is wrong or was used before.</summary>
    public async Task<SignInWay?> UseCodeAsync(Account account, string? code, CancellationToken cancellationToken)
    {
        if (generator.StepOf(account, code) is { } step)
        {
            return await accounts.Users.Where(row => row.Id == account.Id && row.LastCodeStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastCodeStep, step), cancellationToken) == 1 ? SignInWay.PasswordAndCode : null;
        }
        return await recovery.UseAsync(account.Id, code, cancellationToken) ? SignInWay.PasswordAndRecoveryCode : null;
    }

    public Task<Account?> FindByPasskeyAsync(string? credential, string? asked, HttpContext context) => passkeys.FindAsync(credential, asked, context);

    /// <summary>Hashing a novel would be an attack.</summary>
    private static string Cut(string? password) => PasswordRules.Normalize(password) is { Length: <= PasswordRules.Most } text ? text : "";
}
