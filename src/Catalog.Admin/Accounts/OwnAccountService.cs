using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <summary>What people do with their own account. Whoever changes a factor ends the sessions elsewhere.</summary>
public sealed class OwnAccountService(AccountsDbContext accounts, AccountChanges changes, Sessions sessions, Factors factors, Passkeys passkeys, FactorRenewal renewal)
{
    public Task<Account> ReadAsync(Person person, CancellationToken cancellationToken) => accounts.Users.AsNoTracking().SingleAsync(account => account.Id == person.AccountId, cancellationToken);

    /// <exception cref="InvalidChangeException">The present password is wrong or the new one will not do.</exception>
    public Task ChangePasswordAsync(Person person, string? present, string? password, CancellationToken cancellationToken) => ChangeAsync(person, "password", account =>
    {
        if (!factors.IsPassword(account, present)) throw new InvalidChangeException("present", "Mật khẩu hiện tại không đúng, hãy nhập lại.");
        if (PasswordRules.Check(password, account) is { } fault) throw new InvalidChangeException([fault]);
        (account.PasswordHash, account.SecurityStamp) = (factors.Hash(account, password!), Secrets.Create());
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>Another telephone.</summary>
    /// <exception cref="InvalidChangeException">The code is not of the new key.</exception>
    public Task ChangeCodeAsync(Person person, string? sealedKey, string? code, CancellationToken cancellationToken) =>
        ChangeAsync(person, "codeKey", account => renewal.SetKeyAsync(account, sealedKey, code), cancellationToken);

    /// <returns>To be shown once.</returns>
    public async Task<IReadOnlyList<string>> RenewCodesAsync(Person person, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> codes = [];
        await ChangeAsync(person, "recoveryCodes", async account => codes = await renewal.RenewCodesAsync(account, cancellationToken), cancellationToken);
        return codes;
    }

    /// <exception cref="InvalidChangeException">The browser's answer is no passkey, or it has no name.</exception>
    public async Task AddPasskeyAsync(Person person, string? name, string? credential, string? asked, HttpContext context)
    {
        var called = (name ?? "").Trim();
        if (called.Length is 0 or > Passkeys.NameLength) throw new InvalidChangeException("name", $"Tên khóa còn trống hoặc dài quá {Passkeys.NameLength} ký tự, hãy nhập như “Điện thoại của tôi”.");
        var made = await passkeys.MadeAsync(await ReadAsync(person, context.RequestAborted), credential, asked, context)
            ?? throw new InvalidChangeException("credential", "Thiết bị chưa tạo được khóa đăng nhập, hãy thử lại.");
        made.Name = called;
        await ChangeAsync(person, "passkey", account => passkeys.AddAsync(account, made, context.RequestAborted), context.RequestAborted);
    }

    /// <param name="id">As Base64Url.</param>
    public Task RemovePasskeyAsync(Person person, string? id, CancellationToken cancellationToken) => ChangeAsync(person, "passkey", async account =>
    {
        var known = await passkeys.OfAsync(account, cancellationToken);
        var gone = known.FirstOrDefault(passkey => Convert.ToHexString(passkey.CredentialId) == id) ?? throw new InvalidChangeException("passkey", "Khóa này không còn, hãy tải lại trang.");
        await passkeys.RemoveAsync(account, gone.CredentialId, cancellationToken);
    }, cancellationToken);

    public Task<IList<UserPasskeyInfo>> PasskeysAsync(Account account, CancellationToken cancellationToken) => passkeys.OfAsync(account, cancellationToken);

    /// <summary>Ends one session of the person's own, or all others when <paramref name="id"/> is null.</summary>
    public Task EndSessionAsync(Person person, Guid? id, CancellationToken cancellationToken) =>
        changes.RecordAsync(person.Number, ChangeKind.SessionsEnded, async (_, token) =>
        {
            if (id is { } one) await sessions.EndAsync(one, person.AccountId, token);
            else await sessions.EndAllAsync(person.AccountId, person.Session?.Id, token);
            return [];
        }, person.Actor, cancellationToken);

    private async Task ChangeAsync(Person person, string what, Func<Account, Task> change, CancellationToken cancellationToken) =>
        await changes.ChangeAsync(person.Number, null, ChangeKind.CredentialsChanged, async (account, token) =>
        {
            await change(account);
            await sessions.EndAllAsync(account.Id, person.Session?.Id, token);
            return [new FieldDifference(what, "null", "true", IsPersonal: false)];
        }, person.Actor, cancellationToken);
}

/// <summary>New second factors of an account that has some, inside the caller's transaction.</summary>
public sealed class FactorRenewal(CodeGenerator generator, RecoveryCodes recovery)
{
    public Task SetKeyAsync(Account account, string? sealedKey, string? code)
    {
        var key = generator.Open(account, sealedKey);
        var step = (key is null ? null : generator.StepOf(key, code)) ?? throw new InvalidChangeException("code", "Mã xác thực không đúng, hãy quét lại mã vuông rồi nhập mã 6 số đang hiện.");
        (account.CodeKey, account.LastCodeStep, account.SecurityStamp) = (generator.Protect(key!), step, Secrets.Create());
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> RenewCodesAsync(Account account, CancellationToken cancellationToken) => recovery.RenewAsync(account.Id, cancellationToken);
}
