using Catalog.Core.Records;

namespace Catalog.Admin.Accounts;

/// <summary>What the change record tells of an account. Secrets are no fields: that one is new is told, never its value.</summary>
public static class AccountFields
{
    public static readonly Field<Account, string> Name = new("name", "Họ và tên", a => a.DisplayName, (a, v) => a.DisplayName = v) { IsRequired = true, MaxLength = Account.NameLength, IsPersonal = true };
    public static readonly Field<Account, string?> Mail = new("mail", "Thư điện tử", a => a.Email, (a, v) => a.Email = v) { IsRequired = true, MaxLength = Account.MailLength, IsPersonal = true };
    public static readonly Field<Account, List<StaffRole>> Roles = new("roles", "Vai trò", a => a.Roles, (a, v) => a.Roles = v) { IsRequired = true, Risk = FieldRisk.High };
    public static readonly Field<Account, int?> Unit = new("unit", "Đơn vị", a => a.UnitId, (a, v) => a.UnitId = v);
    public static readonly Field<Account, List<string>> Communes = new("communes", "Xã, phường phụ trách", a => a.Communes, (a, v) => a.Communes = v) { Risk = FieldRisk.High };
    public static readonly Field<Account, AccountState> State = new("state", "Trạng thái", a => a.State, (a, v) => a.State = v) { IsReadOnly = true };

    public static readonly FieldTable<Account> Table = new([Name, Mail, Roles, Unit, Communes, State]);
}
