using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <summary>What an administrator says about a person, as typed.</summary>
public sealed record AccountInput(string? Name, string? Mail, IReadOnlyList<StaffRole> Roles, int? UnitId, IReadOnlyList<string> Communes)
{
    /// <summary>As a form sends it: roles by their codes, boxes that nobody ticked as nothing.</summary>
    public static AccountInput Of(string? name, string? mail, IEnumerable<string>? roles, int? unitId, IReadOnlyList<string>? communes) =>
        new(name, mail, [.. (roles ?? []).Select(StaffRoles.Find).OfType<StaffRole>()], unitId, communes ?? []);

    public static AccountInput Of(Account account) => new(account.DisplayName, account.Email, account.Roles, account.UnitId, account.Communes);
}

/// <summary>Checks it as a whole: everything that is wrong is said at once, each with its field and remedy.</summary>
public sealed class AccountRules(AccountsDbContext accounts, CatalogDbContext db, PlaceDirectory places)
{
    /// <summary>Writes the checked values into <paramref name="account"/>, or nothing.</summary>
    /// <exception cref="InvalidChangeException">Something is wrong.</exception>
    public async Task ApplyAsync(Account account, AccountInput input, CancellationToken cancellationToken)
    {
        var (name, mail) = (Clean(input.Name), Clean(input.Mail).ToLowerInvariant());
        List<StaffRole> roles = [.. StaffRoles.Staff.Where(input.Roles.Contains)];
        List<string> communes = [.. input.Communes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<FieldError> errors = [.. Text(name, mail), .. Combination(roles, communes), .. await CommunesAsync(communes, cancellationToken)];
        if (input.UnitId is { } unit && !await db.Units.AnyAsync(row => row.Id == unit && row.State == RecordState.Live, cancellationToken))
            errors.Add(new FieldError("unit", "Đơn vị không có trong danh mục, hãy chọn đơn vị khác."));
        if (await accounts.Users.AnyAsync(other => other.NormalizedEmail == Normalize(mail) && other.Id != account.Id, cancellationToken))
            errors.Add(new FieldError("mail", "Thư điện tử này đã có tài khoản, hãy mở tài khoản đó hoặc nhập địa chỉ khác."));
        if (errors.Count > 0) throw new InvalidChangeException(errors);
        (account.DisplayName, account.Email, account.UserName, account.Roles, account.UnitId, account.Communes) = (name, mail, mail, roles, input.UnitId, communes);
        account.NormalizedEmail = account.NormalizedUserName = Normalize(mail);
    }

    /// <summary>How mail addresses are compared: in capitals, as Identity does.</summary>
    public static string Normalize(string mail) => Clean(mail).ToUpperInvariant();

    private static string Clean(string? typed) => VietnameseText.ToNfc(typed ?? "").Trim();

    private static IEnumerable<FieldError> Text(string name, string mail)
    {
        if (name.Length == 0) yield return new("name", "Họ và tên còn trống, hãy nhập.");
        else if (name.Length > Account.NameLength) yield return new("name", $"Họ và tên dài quá {Account.NameLength} ký tự, hãy rút gọn.");
        else if (name.Any(char.IsControl)) yield return new("name", "Họ và tên có ký tự không in được, hãy xóa rồi gõ lại.");
        if (!IsMailAddress(mail)) yield return new("mail", "Thư điện tử không phải một địa chỉ, hãy nhập như ten@vidu.vn.");
    }

    private static bool IsMailAddress(string mail) =>
        mail.Length <= Account.MailLength && mail.All(letter => letter is > ' ' and <= '~' and not (',' or ';' or '<' or '>' or '"' or '(' or ')'))
        && mail.Split('@') is [{ Length: > 0 }, { Length: > 3 } host] && host.Contains('.', StringComparison.Ordinal) && host[0] != '.' && host[^1] != '.';

    private static IEnumerable<FieldError> Combination(List<StaffRole> roles, List<string> communes)
    {
        if (roles.Count == 0) yield return new("roles", "Chưa chọn vai trò, hãy chọn ít nhất một vai trò.");
        if (roles.Count > 1 && roles.Contains(StaffRole.Auditor)) yield return new("roles", "Kiểm toán chỉ xem, không kiêm vai trò khác; hãy bỏ bớt.");
        if (roles.Contains(StaffRole.CommuneOfficer) && communes.Count == 0) yield return new("communes", "Cán bộ xã, phường chưa có địa bàn, hãy chọn ít nhất một xã, phường.");
        if (!roles.Contains(StaffRole.CommuneOfficer) && communes.Count > 0) yield return new("communes", "Chỉ cán bộ xã, phường có địa bàn, hãy bỏ các xã, phường đã chọn hoặc chọn thêm vai trò đó.");
    }

    private async Task<IEnumerable<FieldError>> CommunesAsync(List<string> codes, CancellationToken cancellationToken)
    {
        if (codes.Count == 0) return [];
        var catalog = await places.GetAsync(db, cancellationToken);
        return codes.Where(code => catalog.Commune(code) is null).Take(1).Select(code => new FieldError("communes", $"Không có xã, phường mang mã “{code}”, hãy chọn lại."));
    }
}
