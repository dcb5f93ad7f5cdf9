using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Catalog.Web.Hosting;

public static class BindingMessages
{
    /// <summary>What forms say about a value that does not fit its field: the framework's sentences are English.</summary>
    public static void Translate(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => $"{name}: “{value}” không đọc được, hãy nhập lại.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}” không đọc được, hãy nhập lại.");
        messages.SetUnknownValueIsInvalidAccessor(name => $"{name}: giá trị không đọc được, hãy nhập lại.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không đọc được, hãy nhập lại.");
        messages.SetValueIsInvalidAccessor(value => $"“{value}” không đọc được, hãy nhập lại.");
        messages.SetValueMustNotBeNullAccessor(_ => "Còn trống, hãy nhập.");
        messages.SetValueMustBeANumberAccessor(name => $"{name}: cần một số, hãy nhập dạng 1.500 hoặc 1,5.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Cần một số, hãy nhập dạng 1.500 hoặc 1,5.");
        messages.SetMissingBindRequiredValueAccessor(name => $"{name}: còn trống, hãy nhập.");
        messages.SetMissingKeyOrValueAccessor(() => "Còn trống, hãy nhập.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Yêu cầu không có nội dung.");
    }
}
