using Catalog.Core.Outlets;

namespace Catalog.Web.Features.Shared;

/// <summary>Open now, in the words of the component: what it is comes from the component, until when from here.</summary>
public readonly record struct OpeningText(bool? IsOpen, string? Detail)
{
    public static OpeningText Of(Outlet outlet, DateTimeOffset now)
    {
        if (!outlet.IsTrading) return new OpeningText(false, OutletWords.Of(outlet.Status).ToLowerInvariant());
        if (outlet.Hours.IsUnknown) return new OpeningText(null, "nên gọi trước khi đi");
        var isOpen = outlet.Hours.IsOpen(now);
        var text = HoursText.Now(outlet.Hours, now);
        return new OpeningText(isOpen, isOpen && text?.StartsWith("mở ", StringComparison.Ordinal) == true ? text[3..] : text);
    }
}
