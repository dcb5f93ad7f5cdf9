using System.Globalization;

namespace Catalog.Web.Features.Shared;

/// <summary>One page of a plain list. Whatever the parameter says, a page that exists is shown.</summary>
public sealed record Paging(int Page, int Pages, int Total)
{
    public const int Size = 24;

    public int Skip => (Page - 1) * Size;

    public static Paging Of(string? typed, int total)
    {
        var pages = Math.Max(1, (total + Size - 1) / Size);
        var asked = int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : typed is { Length: > 0 } && typed.All(char.IsAsciiDigit) ? pages : 1;
        return new Paging(Math.Clamp(asked, 1, pages), pages, total);
    }

    /// <summary>The same address with another page.</summary>
    public static Func<int, string> UrlOf(string url) => page =>
        page == 1 ? url : $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page.ToString(CultureInfo.InvariantCulture)}";
}
