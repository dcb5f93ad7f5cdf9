using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Catalog.Admin.Accounts;

/// <param name="Session">The key for the cookie; null when it was refused.</param>
/// <param name="Wait">How long until the next attempt; zero unless there were too many.</param>
public sealed record SignInOutcome(string? Session, TimeSpan Wait)
{
    public static readonly SignInOutcome Refused = new(null, TimeSpan.Zero);
}

/// <summary>
/// Signing in. Whatever is wrong, mail address, password or code, the answer is the same in words, status and time: a
/// password is hashed for nobody too.
/// </summary>
public sealed partial class SignInService(AccountsDbContext accounts, AccountChanges changes, Sessions sessions, Factors factors, SignInGuard guard, ILogger<SignInService> log)
{
    private sealed class LostRaceException : Exception;

    /// <param name="code">Of the telephone, or a recovery code.</param>
    public async Task<SignInOutcome> PasswordAsync(string? mail, string? password, string? code, HttpContext context)
    {
        var known = AccountRules.Normalize(mail ?? "");
        var turn = guard.Take(context, known);
        if (turn.IsRefused)
        {
            Throttled(VisitorTrace.Of(context).Network);
            return new SignInOutcome(null, turn.Wait);
        }
        var account = await accounts.Users.AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedEmail == known, context.RequestAborted);
        var isRight = factors.IsPassword(account, password);
        if (account is not { State: AccountState.Active } || !isRight)
        {
            Failed(account?.Number ?? 0, VisitorTrace.Of(context).Network);
            return SignInOutcome.Refused;
        }
        var key = await StartAsync(account, token => factors.UseCodeAsync(account, code, token), context);
        if (key is null)
        {
            Failed(account.Number, VisitorTrace.Of(context).Network);
            return SignInOutcome.Refused;
        }
        guard.Succeeded(context, known, turn);
        return new SignInOutcome(key, TimeSpan.Zero);
    }

    /// <param name="credential">What the browser answered, as JSON.</param>
    /// <param name="asked">The sealed question of the form.</param>
    public async Task<SignInOutcome> PasskeyAsync(string? credential, string? asked, HttpContext context)
    {
        var turn = guard.Take(context, "");
        if (turn.IsRefused) return new SignInOutcome(null, turn.Wait);
        var account = await factors.FindByPasskeyAsync(credential, asked, context);
        if (account is not { State: AccountState.Active } || await StartAsync(account, _ => Task.FromResult<SignInWay?>(SignInWay.Passkey), context) is not { } key)
        {
            Failed(account?.Number ?? 0, VisitorTrace.Of(context).Network);
            return SignInOutcome.Refused;
        }
        guard.Succeeded(context, account.NormalizedEmail!, turn);
        return new SignInOutcome(key, TimeSpan.Zero);
    }

    /// <summary>The person shows again who it is; the session stays.</summary>
    public async Task<SignInOutcome> ConfirmAsync(Person person, string? password, string? code, HttpContext context)
    {
        var account = await accounts.Users.AsNoTracking().SingleAsync(row => row.Id == person.AccountId, context.RequestAborted);
        var turn = guard.Take(context, account.NormalizedEmail!);
        if (turn.IsRefused) return new SignInOutcome(null, turn.Wait);
        if (!factors.IsPassword(account, password) || await factors.UseCodeAsync(account, code, context.RequestAborted) is null) return SignInOutcome.Refused;
        guard.Succeeded(context, account.NormalizedEmail!, turn);
        await sessions.ConfirmAsync(person.Session!.Id, context.RequestAborted);
        return new SignInOutcome("", TimeSpan.Zero);
    }

    public async Task SignOutAsync(Person person, HttpContext context)
    {
        if (person.Session is not { } session) return;
        await changes.RecordAsync(person.Number, ChangeKind.SignedOut, async (_, token) =>
        {
            await sessions.EndAsync(session.Id, person.AccountId, token);
            return [];
        }, person.Actor, context.RequestAborted);
    }

    private async Task<string?> StartAsync(Account account, Func<CancellationToken, Task<SignInWay?>> use, HttpContext context)
    {
        var (trace, key) = (VisitorTrace.Of(context), "");
        try
        {
            await changes.RecordAsync(account.Number, ChangeKind.SignedIn, async (_, token) =>
            {
                var way = await use(token) ?? throw new LostRaceException();
                key = sessions.Start(account, way, trace);
                return [new FieldDifference("way", "null", $"\"{way}\"", IsPersonal: false), new FieldDifference("network", "null", $"\"{trace.Network}\"", IsPersonal: true)];
            }, ActorOf(account), context.RequestAborted);
            return key;
        }
        catch (LostRaceException)
        {
            return null; // a wrong code, or one that another request used at the same moment
        }
    }

    internal static Actor ActorOf(Account account) => new(account.Id.ToString("N"), account.DisplayName, account.Roles[0].Code(), account.UnitId);

    [LoggerMessage(1100, LogLevel.Warning, "Đăng nhập không đúng: tài khoản {Account}, mạng {Network}")]
    private partial void Failed(int account, string network);

    [LoggerMessage(1101, LogLevel.Warning, "Quá nhiều lần đăng nhập, mạng {Network} phải chờ")]
    private partial void Throttled(string network);
}

/// <summary>Throttle and known browsers as one question.</summary>
public sealed class SignInGuard(SignInThrottle throttle, KnownDevice devices)
{
    public SignInTurn Take(HttpContext context, string mail) => throttle.Take(mail, devices.Find(context, mail), VisitorTrace.Of(context).Network);

    /// <summary>For a link that was mailed: its holder has an own count.</summary>
    public SignInTurn TakeLink(string secret) => throttle.Take("", Secrets.Digest(secret), "");

    public void Remember(HttpContext context, string mail) => devices.Remember(context, mail);

    public void Succeeded(HttpContext context, string mail, SignInTurn turn)
    {
        throttle.GiveBack(turn);
        devices.Remember(context, mail);
    }
}
