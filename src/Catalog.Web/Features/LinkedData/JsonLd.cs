using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Catalog.Web.Features.LinkedData;

/// <summary>Facts for search engines in the words of schema.org, as JSON-LD: the small parts that several types share.</summary>
internal static class JsonLd
{
    public const string ContentType = "application/ld+json";

    /// <summary>Written inside a page: "&lt;" and its like stay escaped, whatever the encoder thinks of the letters.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string ToText(params IEnumerable<JsonObject> things) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray([.. things]) }.ToJsonString(Options);

    public static JsonObject Of(string type, params IEnumerable<(string Name, JsonNode? Value)> values)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in values)
        {
            if (value is not null) thing[name] = value;
        }
        return thing;
    }

    public static JsonNode? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Here the offset is always +07:00.</summary>
    public static JsonNode Moment(DateOnly day, TimeOnly time) => day.ToDateTime(time).ToString("yyyy-MM-dd'T'HH:mm:ss'+07:00'", CultureInfo.InvariantCulture);

    public static JsonObject Organization(string name, string? url = null) => Of("Organization", ("name", name), ("url", url));

    public static JsonObject Address(string? street, string? commune, string? province) =>
        Of("PostalAddress", ("streetAddress", street), ("addressLocality", commune), ("addressRegion", province), ("addressCountry", "VN"));

    public static JsonObject? Point(double? latitude, double? longitude) =>
        latitude is { } north && longitude is { } east ? Of("GeoCoordinates", ("latitude", north), ("longitude", east)) : null;

    /// <summary>The way down from the start page.</summary>
    public static JsonObject Breadcrumbs(params IEnumerable<(string Name, string Url)> steps) =>
        Of("BreadcrumbList", ("itemListElement", new JsonArray([.. steps.Select((step, i) => Of("ListItem", ("position", i + 1), ("name", step.Name), ("item", step.Url)))])));
}
