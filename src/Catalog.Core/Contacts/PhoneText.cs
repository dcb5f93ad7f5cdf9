using PhoneNumbers;

namespace Catalog.Core.Contacts;

/// <summary>One way to write a telephone number, whatever was typed.</summary>
internal static class PhoneText
{
    public const string Remedy = "không phải số điện thoại dùng được, hãy nhập như 0256 3822 222 hoặc 0905 123 456";

    /// <summary>"0256.3822222" → "0256 3822 222"; null when it is no number.</summary>
    public static string? Normalize(string typed)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        try
        {
            var number = numbers.Parse(typed, "VN");
            return numbers.IsValidNumber(number) ? numbers.Format(number, number.CountryCode == 84 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
