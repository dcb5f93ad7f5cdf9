namespace Catalog.Admin.Accounts;

/// <summary>Links with which somebody joins, inside the caller's transaction.</summary>
public sealed class Invitations(AccountLinks links, AccountMail mail)
{
    public DateTimeOffset Now => links.Now;

    public async Task<Uri> CreateAsync(Account account, bool byMail, CancellationToken cancellationToken)
    {
        var link = links.Create(account, LinkPurpose.Invitation);
        if (byMail) await mail.InvitationAsync(account, link, cancellationToken);
        return link;
    }

    /// <summary>What was sent before works no more.</summary>
    public Task RevokeAsync(Guid accountId, CancellationToken cancellationToken) => links.RevokeAsync(accountId, cancellationToken);
}
