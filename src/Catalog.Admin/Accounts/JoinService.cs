using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <summary>What somebody typed on a page reached by a link.</summary>
/// <param name="SealedKey">Of <see cref="CodeSetup"/>; null where the person keeps the code generator.</param>
public sealed record Credentials(string? Password, string? Code, string? SealedKey);

/// <param name="RecoveryCodes">To be shown once; none for a new password alone.</param>
public sealed record Joined(string Session, IReadOnlyList<string> RecoveryCodes);

/// <summary>Behind the links: an invitation sets password and code generator together, so no account ever has one factor only.</summary>
public sealed class JoinService(AccountChanges changes, AccountLinks links, Sessions sessions, FactorWriter factors, SignInGuard guard)
{
    private const string GoneText = "Liên kết đã hết hạn hoặc đã dùng, hãy xin liên kết mới.";

    /// <exception cref="InvalidChangeException">The password will not do, the code is wrong, or the link is gone.</exception>
    public async Task<Joined> JoinAsync(string? secret, Credentials typed, HttpContext context)
    {
        var account = await FindAsync(secret, LinkPurpose.Invitation, context);
        var key = factors.CheckNew(account, typed, out var step);
        IReadOnlyList<string> codes = [];
        var session = await CommitAsync(account, secret!, ChangeKind.Joined, async (row, token) =>
        {
            codes = await factors.SetAsync(row, typed.Password!, key, step, token);
            row.State = AccountState.Active;
        }, context);
        return new Joined(session, codes);
    }

    /// <summary>Only the password is new: the code generator is asked for, so a mailbox alone lets nobody in.</summary>
    /// <exception cref="InvalidChangeException">The password will not do, the code is wrong, too many were tried, or the link is gone.</exception>
    public async Task<Joined> SetPasswordAsync(string? secret, Credentials typed, HttpContext context)
    {
        var account = await FindAsync(secret, LinkPurpose.NewPassword, context);
        // Counted for the link: whoever holds it is not kept out by strangers who guess at the front door.
        var turn = guard.TakeLink(secret!);
        if (turn.IsRefused) throw new InvalidChangeException("code", "Đã thử quá nhiều mã, hãy chờ một phút rồi thử lại.");
        if (PasswordRules.Check(typed.Password, account) is { } fault) throw new InvalidChangeException([fault]);
        var session = await CommitAsync(account, secret!, ChangeKind.CredentialsChanged, (row, token) => factors.SetPasswordAsync(row, typed.Password!, typed.Code, token), context);
        return new Joined(session, []);
    }

    private async Task<Account> FindAsync(string? secret, LinkPurpose purpose, HttpContext context) =>
        await links.FindAsync(secret, purpose, context.RequestAborted) ?? throw new InvalidChangeException("link", GoneText);

    private async Task<string> CommitAsync(Account account, string secret, ChangeKind kind, Func<Account, CancellationToken, Task> change, HttpContext context)
    {
        var session = "";
        await changes.ChangeAsync(account.Number, null, kind, async (row, token) =>
        {
            if (!await links.UseAsync(secret, token)) throw new InvalidChangeException("link", GoneText);
            await change(row, token);
            await links.RevokeAsync(row.Id, token);
            await sessions.EndAllAsync(row.Id, null, token);
            session = sessions.Start(row, SignInWay.Joined, VisitorTrace.Of(context));
            return [];
        }, SignInService.ActorOf(account), context.RequestAborted);
        guard.Remember(context, account.NormalizedEmail!);
        return session;
    }
}

/// <summary>Writes factors of an account, inside the caller's transaction.</summary>
public sealed class FactorWriter(AccountsDbContext accounts, Factors factors, CodeGenerator generator, RecoveryCodes recovery)
{
    /// <summary>Everything that is wrong at once.</summary>
    /// <param name="step">Of the code that proves that the telephone has the key.</param>
    /// <returns>The key.</returns>
    public string CheckNew(Account account, Credentials typed, out long step)
    {
        var (errors, key) = (new List<FieldError>(), generator.Open(account, typed.SealedKey));
        if (PasswordRules.Check(typed.Password, account) is { } fault) errors.Add(fault);
        var found = key is null ? null : generator.StepOf(key, typed.Code);
        if (found is null) errors.Add(new FieldError("code", "Mã xác thực không đúng, hãy nhập mã 6 số đang hiện trên điện thoại."));
        if (errors.Count > 0) throw new InvalidChangeException(errors);
        step = found!.Value;
        return key!;
    }

    /// <summary>Everything anew: older passkeys and recovery codes go, as with a lost telephone.</summary>
    public async Task<IReadOnlyList<string>> SetAsync(Account account, string password, string key, long step, CancellationToken cancellationToken)
    {
        account.PasswordHash = factors.Hash(account, password);
        (account.CodeKey, account.LastCodeStep, account.SecurityStamp) = (generator.Protect(key), step, Secrets.Create());
        await accounts.UserPasskeys.Where(passkey => passkey.UserId == account.Id).ExecuteDeleteAsync(cancellationToken);
        return await recovery.RenewAsync(account.Id, cancellationToken);
    }

    /// <exception cref="InvalidChangeException">The code is wrong.</exception>
    public async Task SetPasswordAsync(Account account, string password, string? code, CancellationToken cancellationToken)
    {
        if (await factors.UseCodeAsync(account, code, cancellationToken) is null)
            throw new InvalidChangeException("code", "Mã xác thực không đúng hoặc đã dùng, hãy nhập mã mới đang hiện trên điện thoại hoặc một mã dự phòng.");
        (account.PasswordHash, account.SecurityStamp) = (factors.Hash(account, password), Secrets.Create());
    }
}
