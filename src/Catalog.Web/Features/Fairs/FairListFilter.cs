using System.Globalization;
using Catalog.Core.Fairs;
using Catalog.Core.Records;

namespace Catalog.Web.Features.Fairs;

public enum FairView
{
    List,
    Month,
    Map,
}

/// <summary>Which fairs are asked for, and how they are laid out; the layouts share everything else.</summary>
/// <param name="Place">Only there: a commune or a unit before 1/7/2025, by key or as people type it.</param>
/// <param name="Month">Its first day; null for the month of today.</param>
public sealed record FairListFilter(FairView View, bool IsPast, FairKind? Kind, string? Place, DateOnly? Month)
{
    private const int MaxText = 100;
    private const string MonthFormat = "yyyy-MM";

    public static FairListFilter Read(IQueryCollection parameters) => new(
        parameters["view"].ToString() switch { "month" => FairView.Month, "map" => FairView.Map, _ => FairView.List },
        parameters["when"] == "past",
        Enum.GetValues<FairKind>().Where(kind => kind.ToString() == parameters["kind"]).Select(kind => (FairKind?)kind).FirstOrDefault(),
        parameters["place"].ToString().Trim() is { Length: > 0 and <= MaxText } place ? place : null,
        DateOnly.TryParseExact(parameters["month"], MonthFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && month.Year is > 2000 and < 2100 ? month : null);

    public bool IsFiltered => Kind is not null || Place is not null;

    public string ToUrl()
    {
        string?[] parts =
        [
            View == FairView.List ? null : "view=" + (View == FairView.Month ? "month" : "map"),
            IsPast ? "when=past" : null,
            Kind is null ? null : "kind=" + Kind,
            Place is null ? null : "place=" + Uri.EscapeDataString(Place),
            Month is { } month && View == FairView.Month ? "month=" + month.ToString(MonthFormat, CultureInfo.InvariantCulture) : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? CatalogLinks.Fairs : $"{CatalogLinks.Fairs}?{query}";
    }
}
