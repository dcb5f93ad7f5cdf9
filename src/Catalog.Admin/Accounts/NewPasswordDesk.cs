using System.Threading.Channels;
using Catalog.Core.Changes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Admin.Accounts;

/// <summary>
/// Takes wishes for a new-password link. Whether there is such an account is found out after the answer went out: neither its
/// words nor its time tell.
/// </summary>
public sealed class NewPasswordDesk(SignInThrottle throttle)
{
    private const int MostWaiting = 200;

    private readonly Channel<string> asked = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    internal ChannelReader<string> Asked => asked.Reader;

    /// <returns>How long this network has to wait; zero when the wish was taken.</returns>
    public TimeSpan Ask(string? mail, HttpContext context)
    {
        var known = AccountRules.Normalize(mail ?? "");
        var turn = throttle.TakeMail(VisitorTrace.Of(context).Network);
        if (!turn.IsRefused && known.Length is > 0 and <= Account.MailLength && !throttle.TakeMailTo(known).IsRefused) asked.Writer.TryWrite(known);
        return turn.Wait;
    }
}

/// <summary>Makes the links and writes their mails.</summary>
internal sealed partial class NewPasswordSender(NewPasswordDesk desk, IServiceScopeFactory scopes, ILogger<NewPasswordSender> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in desk.Asked.ReadAllAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<NewPasswordMail>().WriteAsync(mail, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                NotWritten(exception.GetType().Name);
            }
        }
    }

    [LoggerMessage(1110, LogLevel.Error, "Chưa ghi được thư đặt mật khẩu mới: {Fault}")]
    private partial void NotWritten(string fault);
}

/// <summary>One link with its mail, in one transaction.</summary>
public sealed class NewPasswordMail(AccountsDbContext accounts, AccountChanges changes, AccountLinks links, AccountMail mail)
{
    /// <param name="known">Normalized. Nothing happens when no active account has it.</param>
    public async Task WriteAsync(string known, CancellationToken cancellationToken)
    {
        var number = await accounts.Users.Where(row => row.NormalizedEmail == known && row.State == AccountState.Active).Select(row => (int?)row.Number).FirstOrDefaultAsync(cancellationToken);
        if (number is null) return;
        await changes.RecordAsync(number.Value, ChangeKind.CredentialsChanged, async (account, token) =>
        {
            var link = links.Create(account, LinkPurpose.NewPassword);
            await mail.NewPasswordAsync(account, link, token);
            return [new("newPasswordLink", "null", "true", IsPersonal: false)];
        }, Actor.System("accounts"), cancellationToken);
    }
}
