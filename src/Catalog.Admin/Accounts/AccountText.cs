using System.Globalization;
using Catalog.Core.Text;

namespace Catalog.Admin.Accounts;

/// <summary>Accounts in words.</summary>
public static class AccountText
{
    public static string State(AccountState state) => state switch
    {
        AccountState.Invited => "Đã mời, chưa tham gia",
        AccountState.Active => "Đang dùng",
        _ => "Đang khóa",
    };

    /// <summary>In Viet Nam.</summary>
    public static string Moment(DateTimeOffset at) => at.ToOffset(VietnamTime.Offset).ToString("H:mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
