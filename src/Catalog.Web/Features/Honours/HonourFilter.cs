using System.Globalization;
using Catalog.Core.Honours;
using Catalog.Core.Records;

namespace Catalog.Web.Features.Honours;

/// <summary>What of the register is asked for; the parameters as people can type them.</summary>
/// <param name="Award">The public code of an award.</param>
/// <param name="Edition">The number of one of its editions.</param>
/// <param name="On">Only what was held on that day.</param>
/// <param name="OnTyped">The day as typed, when it cannot be read.</param>
public sealed record HonourFilter(string? Award, int? Edition, HonourSubjectKind? Kind, DateOnly? On, string? OnTyped)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy"];

    public static HonourFilter Read(IQueryCollection parameters)
    {
        var typed = parameters["on"].ToString().Trim();
        DateOnly? on = DateOnly.TryParseExact(typed, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new HonourFilter(
            parameters["award"].ToString() is { Length: > 0 } award ? award : null,
            int.TryParse(parameters["edition"], NumberStyles.None, CultureInfo.InvariantCulture, out var edition) ? edition : null,
            Enum.GetValues<HonourSubjectKind>().Where(kind => kind.ToString() == parameters["kind"]).Select(kind => (HonourSubjectKind?)kind).FirstOrDefault(),
            on,
            on is null && typed.Length is > 0 and < 40 ? typed : null);
    }

    public bool IsEmpty => this is { Award: null, Edition: null, Kind: null, On: null };

    public string ToUrl()
    {
        string?[] parts =
        [
            Award is null ? null : "award=" + Uri.EscapeDataString(Award),
            Edition is { } edition ? string.Create(CultureInfo.InvariantCulture, $"edition={edition}") : null,
            Kind is null ? null : "kind=" + Kind,
            On is { } day ? "on=" + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? CatalogLinks.Honours : $"{CatalogLinks.Honours}?{query}";
    }
}
