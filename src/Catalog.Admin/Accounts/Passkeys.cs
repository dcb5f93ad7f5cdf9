using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Catalog.Admin.Accounts;

/// <summary>What a page needs to ask the browser for a passkey: the question, and the same sealed, which comes back with the answer.</summary>
public sealed record PasskeyQuestion(string Options, string Sealed);

/// <summary>Passkeys by Identity's own implementation. The question travels in the form, so no cookie and no row waits for the answer.</summary>
public sealed class Passkeys(IPasskeyHandler<Account> handler, IUserStore<Account> store, IDataProtectionProvider protection)
{
    public const int NameLength = 60;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromMinutes(5);

    private readonly IUserPasskeyStore<Account> kept = (IUserPasskeyStore<Account>)store;
    private readonly ITimeLimitedDataProtector making = protection.CreateProtector("accounts.passkey.make").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector asking = protection.CreateProtector("accounts.passkey.ask").ToTimeLimitedDataProtector();

    public async Task<PasskeyQuestion> BeginMakingAsync(Account account, HttpContext context)
    {
        var made = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.DisplayName }, context);
        return new PasskeyQuestion(made.CreationOptionsJson, making.Protect(made.AttestationState ?? "", AnswerWithin));
    }

    /// <summary>For whoever comes: the browser knows whose passkeys it has.</summary>
    public async Task<PasskeyQuestion> BeginAskingAsync(HttpContext context)
    {
        var asked = await handler.MakeRequestOptionsAsync(null!, context);
        return new PasskeyQuestion(asked.RequestOptionsJson, asking.Protect(asked.AssertionState ?? "", AnswerWithin));
    }

    /// <summary>The passkey that the browser made, to be added to the account; null when the answer is none.</summary>
    public async Task<UserPasskeyInfo?> MadeAsync(Account account, string? credential, string? asked, HttpContext context)
    {
        if (Open(making, asked) is not { } state || string.IsNullOrEmpty(credential)) return null;
        try
        {
            var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = state });
            return result.Succeeded && result.UserEntity.Id == account.Id.ToString() ? result.Passkey : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whose passkey answered; null when it is nobody's.</summary>
    public async Task<Account?> FindAsync(string? credential, string? asked, HttpContext context)
    {
        if (Open(asking, asked) is not { } state || string.IsNullOrEmpty(credential)) return null;
        try
        {
            var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = state });
            if (!result.Succeeded) return null;
            await kept.AddOrUpdatePasskeyAsync(result.User, result.Passkey, context.RequestAborted); // its counter has moved
            return result.User;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task<IList<UserPasskeyInfo>> OfAsync(Account account, CancellationToken cancellationToken) => kept.GetPasskeysAsync(account, cancellationToken);

    /// <summary>Inside the caller's transaction.</summary>
    public Task AddAsync(Account account, UserPasskeyInfo passkey, CancellationToken cancellationToken) => kept.AddOrUpdatePasskeyAsync(account, passkey, cancellationToken);

    /// <summary>Inside the caller's transaction.</summary>
    public Task RemoveAsync(Account account, byte[] id, CancellationToken cancellationToken) => kept.RemovePasskeyAsync(account, id, cancellationToken);

    private static string? Open(ITimeLimitedDataProtector protector, string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
