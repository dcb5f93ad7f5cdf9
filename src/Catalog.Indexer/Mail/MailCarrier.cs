using Catalog.Core.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace Catalog.Indexer.Mail;

/// <summary>Takes one letter where it has to go: to a mail server, or in Development into a folder.</summary>
public sealed class MailCarrier(MailRoute route, MailFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether there is anywhere to take letters.</summary>
    public bool HasRoute => route.Host is not null || folder.Path is not null;

    public async Task CarryAsync(MailMessage mail, CancellationToken cancellationToken)
    {
        using var message = Compose(mail);
        if (folder.Path is { } path) await KeepAsync(message, path, mail.Id, cancellationToken);
        else await SendAsync(message, cancellationToken);
    }

    private MimeMessage Compose(MailMessage mail)
    {
        var message = new MimeMessage
        {
            Subject = mail.Title,
            Date = mail.CreatedAt,
            MessageId = $"catalog-{mail.Id}-{mail.CreatedAt.ToUnixTimeSeconds()}@{route.FromAddress.Split('@')[^1]}", // the same at each attempt: a receiver knows the second one
            Body = new TextPart(TextFormat.Plain) { Text = mail.Body ?? "", ContentTransferEncoding = folder.Path is null ? ContentEncoding.QuotedPrintable : ContentEncoding.EightBit },
        };
        message.From.Add(new MailboxAddress(route.FromName, route.FromAddress));
        message.To.Add(new MailboxAddress(mail.ToName, mail.ToAddress));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated"); // no holiday notices back
        return message;
    }

    private async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(route.Host!, route.Port, route.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        }, cancellationToken);
        if (route.User is not null) await client.AuthenticateAsync(route.User, route.Password ?? "", cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private static async Task KeepAsync(MimeMessage message, string path, long id, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path);
        var options = FormatOptions.Default.Clone();
        options.International = true; // readable as it lies there
        await message.WriteToAsync(options, Path.Combine(path, $"{id:D6}.eml"), cancellationToken);
    }
}
