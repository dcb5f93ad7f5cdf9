namespace Catalog.Web.Hosting.Settings;

public sealed class ProvinceOptions
{
    [Setting("Mã tỉnh, thành phố mà bản cài đặt này phục vụ (52 là Gia Lai).",
        Allowed = "mã hai chữ số của một trong 34 tỉnh, thành phố, ví dụ 52", Pattern = "^[0-9]{2}$")]
    public string Code { get; init; } = "52";
}
