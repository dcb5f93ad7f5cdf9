namespace Catalog.Indexer.Mail;

public enum MailSecurity
{
    StartTls,
    Tls,

    /// <summary>For a server on the same machine.</summary>
    None,
}

/// <summary>The server that letters are handed to.</summary>
/// <param name="Host">Null: none is configured.</param>
public sealed record MailRoute(string? Host, int Port, MailSecurity Security, string? User, string? Password, string FromAddress, string FromName);
