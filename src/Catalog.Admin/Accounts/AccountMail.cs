using Catalog.Core.Mail;

namespace Catalog.Admin.Accounts;

/// <summary>The letters about accounts, in the transaction that causes them.</summary>
public sealed class AccountMail(MailDesk desk)
{
    public Task InvitationAsync(Account account, Uri link, CancellationToken cancellationToken) => WriteAsync(account, "invitation", link, "Lời mời vào trang quản trị sổ hàng Việt", $"""
        Chào {account.DisplayName},

        Bạn được mời vào trang quản trị sổ hàng Việt. Mở liên kết dưới đây để đặt mật khẩu và gắn điện thoại; liên kết dùng được một lần, trong 24 giờ:

        {link}

        Nếu bạn không chờ thư này, hãy bỏ qua; không mở liên kết thì không có gì thay đổi.
        """, cancellationToken);

    public Task NewPasswordAsync(Account account, Uri link, CancellationToken cancellationToken) => WriteAsync(account, "new-password", link, "Đặt mật khẩu mới cho trang quản trị sổ hàng Việt", $"""
        Chào {account.DisplayName},

        Ai đó, có lẽ là bạn, xin đặt mật khẩu mới. Mở liên kết dưới đây trong một giờ; trang sẽ hỏi cả mã trên điện thoại:

        {link}

        Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.
        """, cancellationToken);

    /// <summary>The digest of the link makes each one a subject of its own, and tells nothing.</summary>
    private Task WriteAsync(Account account, string kind, Uri link, string title, string body, CancellationToken cancellationToken) =>
        desk.WriteAsync(kind, $"account {account.Id:N} {Secrets.Digest(link.Query)[..16]}", new MailAddressee(account.Email!, account.DisplayName), title, body, cancellationToken);
}
