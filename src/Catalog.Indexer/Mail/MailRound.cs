using Catalog.Core.Data;
using Catalog.Core.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Mail;

/// <summary>One look at the letters that are due.</summary>
public sealed partial class MailRound(CatalogDbContext db, MailCarrier carrier, TimeProvider clock, ILogger<MailRound> log)
{
    /// <summary>Between the attempts; after the last one it is given up.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24)];

    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);
    private const int AtOnce = 50;

    /// <returns>How many were taken where they had to go.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        if (!carrier.HasRoute) return 0; // they wait for the setting
        var now = clock.GetUtcNow();
        var due = await db.MailMessages.AsNoTracking().Where(mail => mail.State == MailState.Waiting && mail.NextTryAt <= now)
            .OrderBy(mail => mail.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var sent = 0;
        foreach (var mail in due)
        {
            if (await TakeAsync(mail, cancellationToken) && await TryAsync(mail, cancellationToken)) sent++;
        }
        return sent;
    }

    /// <summary>Of several processes one has it; if that one dies, it is due again.</summary>
    private async Task<bool> TakeAsync(MailMessage mail, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Claim;
        return await db.MailMessages.Where(row => row.Id == mail.Id && row.State == MailState.Waiting && row.NextTryAt == mail.NextTryAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NextTryAt, until).SetProperty(row => row.Attempts, row => row.Attempts + 1), cancellationToken) == 1;
    }

    private async Task<bool> TryAsync(MailMessage mail, CancellationToken cancellationToken)
    {
        string? fault = null;
        try
        {
            await carrier.CarryAsync(mail, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            fault = exception.GetType().Name; // its words may repeat the address
            NotSent(mail.Id, mail.Kind, mail.Attempts + 1, fault);
        }
        await MarkAsync(mail, fault, cancellationToken);
        return fault is null;
    }

    private async Task MarkAsync(MailMessage mail, string? fault, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isLast = mail.Attempts >= Pauses.Length;
        var state = fault is null ? MailState.Sent : isLast ? MailState.GivenUp : MailState.Waiting;
        var next = state == MailState.Waiting ? now + Pauses[mail.Attempts] : now;
        var row = db.MailMessages.Where(found => found.Id == mail.Id);
        await row.ExecuteUpdateAsync(set => set.SetProperty(found => found.State, state).SetProperty(found => found.Fault, fault).SetProperty(found => found.NextTryAt, next), cancellationToken);
        if (state == MailState.Waiting) return;
        DateTimeOffset? sentAt = fault is null ? now : null;
        await row.ExecuteUpdateAsync(set => set.SetProperty(found => found.Body, (string?)null).SetProperty(found => found.SentAt, sentAt), cancellationToken);
    }

    [LoggerMessage(1120, LogLevel.Warning, "Chưa gửi được thư {Mail} ({Kind}), lần {Attempt}: {Fault}")]
    private partial void NotSent(long mail, string kind, int attempt, string fault);
}
