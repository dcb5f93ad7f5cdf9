using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Catalog.Core.Text;

/// <summary>
/// A number as somebody typed it into a form, for models of MVC and of components alike: both hand over the text, and
/// <see cref="VietnameseNumber"/> reads it whatever the culture. A plain decimal would not do: under vi-VN the framework
/// reads 1.5 as 15 in MVC and 1,5 as 15 in components. Every text is taken, so that a wrong one can be shown again;
/// MVC validates by itself, a component asks for <see cref="Fault"/>.
/// </summary>
public sealed record TypedNumber(string Text) : IParsable<TypedNumber>, IValidatableObject
{
    private const int MostShown = 30;

    /// <summary>Null when nothing was typed or it could not be read.</summary>
    public decimal? Value => VietnameseNumber.TryParse(Text, out var value) ? value : null;

    /// <summary>What the person is told, with the remedy; null when all is well.</summary>
    public string? Fault => string.IsNullOrWhiteSpace(Text) || Value is not null ? null : $"“{Shown}” không đọc được thành số, hãy nhập dạng 1.500 hoặc 1,5.";

    private string Shown => Text.Length <= MostShown ? Text : Text[..MostShown] + "…";

    public static TypedNumber Of(decimal value) => new(VietnameseNumber.ToText(value));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TypedNumber result)
    {
        result = s is null ? null : new TypedNumber(s);
        return result is not null;
    }

    public static TypedNumber Parse(string s, IFormatProvider? provider) => new(s);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Fault is { } fault) yield return new ValidationResult($"{validationContext.DisplayName}: {fault}");
    }

    public override string ToString() => Text;
}
