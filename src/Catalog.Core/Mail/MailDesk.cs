using Catalog.Core.Data;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Mail;

/// <summary>Where the rest of the product posts letters.</summary>
public sealed class MailDesk(CatalogDbContext db, TimeProvider clock)
{
    /// <summary>Inside the caller's transaction. A second letter of one kind about one subject on one day is not written.</summary>
    /// <param name="subject">What exactly it is about, never a mail address: "account 12, link 7".</param>
    /// <param name="title">One line, in Vietnamese.</param>
    public async Task WriteAsync(string kind, string subject, MailAddressee to, string title, string body, CancellationToken cancellationToken)
    {
        var (day, now) = (VietnamTime.Today(clock), clock.GetUtcNow());
        if (await db.MailMessages.AnyAsync(mail => mail.Kind == kind && mail.Subject == subject && mail.Day == day, cancellationToken)) return;
        db.MailMessages.Add(new MailMessage
        {
            Kind = kind,
            Subject = subject,
            Day = day,
            ToAddress = to.Address,
            ToName = to.Name,
            Title = title,
            Body = body,
            CreatedAt = now,
            NextTryAt = now,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Where letters go instead of a mail server: Development keeps them in a folder that a page shows.</summary>
/// <param name="Path">Null where letters are really sent.</param>
public sealed record MailFolder(string? Path);

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services.AddScoped<MailDesk>();
}
