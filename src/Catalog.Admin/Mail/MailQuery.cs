using System.Globalization;
using Catalog.Admin.Accounts;
using Catalog.Core.Data;
using Catalog.Core.Mail;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Mail;

/// <summary>What the page about letters shows and does.</summary>
public sealed class MailQuery(CatalogDbContext db, AccountsDbContext accounts, CatalogTransaction transaction, MailDesk desk, MailFolder folder, TimeProvider clock)
{
    private const int Shown = 100, ShownOfFolder = 10;

    public Task<List<MailMessage>> LatestAsync(CancellationToken cancellationToken) =>
        db.MailMessages.AsNoTracking().OrderByDescending(mail => mail.Id).Take(Shown).ToListAsync(cancellationToken);

    /// <summary>The newest letters in the folder of a Development copy, as they lie there.</summary>
    public async Task<IReadOnlyList<string>> KeptAsync(CancellationToken cancellationToken)
    {
        if (folder.Path is null || !Directory.Exists(folder.Path)) return [];
        var texts = new List<string>();
        foreach (var file in Directory.GetFiles(folder.Path, "*.eml").OrderDescending(StringComparer.Ordinal).Take(ShownOfFolder)) texts.Add(await File.ReadAllTextAsync(file, cancellationToken));
        return texts;
    }

    /// <summary>To whoever asks, and nobody else.</summary>
    /// <returns>Why not, in a sentence; null when it was written.</returns>
    public async Task<string?> SendTestAsync(Person person, CancellationToken cancellationToken)
    {
        var address = await accounts.Users.Where(account => account.Id == person.AccountId).Select(account => account.Email).FirstOrDefaultAsync(cancellationToken);
        if (address is null) return "Chưa có tài khoản nào đang đăng nhập nên không biết gửi cho ai; hãy đăng nhập rồi thử lại.";
        var now = clock.GetUtcNow();
        await transaction.RunAsync(token => desk.WriteAsync("test", string.Create(CultureInfo.InvariantCulture, $"account {person.Number} minute {now.ToUnixTimeSeconds() / 60}"), new MailAddressee(address, person.Name),
            "Thư thử của sổ hàng Việt", "Thư này cho thấy trang gửi được thư.\n", token), cancellationToken);
        return null;
    }

    public static string StateText(MailMessage mail) => mail.State switch
    {
        MailState.Sent => $"Đã gửi lúc {AccountText.Moment(mail.SentAt ?? mail.NextTryAt)}",
        MailState.GivenUp => $"Bỏ sau {mail.Attempts} lần: {mail.Fault}",
        _ when mail.Attempts == 0 => "Đang chờ",
        _ => $"Chưa được sau {mail.Attempts} lần ({mail.Fault}), thử lại lúc {AccountText.Moment(mail.NextTryAt)}",
    };
}
