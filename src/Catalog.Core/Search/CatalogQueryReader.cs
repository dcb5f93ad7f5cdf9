using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Core.Places;
using Catalog.Core.Search.Understanding;

namespace Catalog.Core.Search;

/// <summary>One parameter that could not be taken as it came; for people, in Vietnamese.</summary>
public sealed record QueryFault(string Parameter, string Message);

/// <summary>
/// Reads a query string into a <see cref="CatalogQuery"/> that can always be asked: pages show what was understood,
/// the API answers 400 with the faults.
/// </summary>
public sealed partial class CatalogQueryReader
{
    private const int MaxValues = 200;
    private const int MaxValueLength = 60;
    private readonly Func<string, IReadOnlyList<string?>> parameter;
    private readonly List<QueryFault> faults = [];

    private CatalogQueryReader(Func<string, IReadOnlyList<string?>> parameter) => this.parameter = parameter;

    public static string NameOf(SearchSort sort) => sort == SearchSort.ValidUntil ? "validUntil" : sort.ToString().ToLowerInvariant();

    /// <param name="parameter">All values of a parameter, empty when it is missing.</param>
    public static (CatalogQuery Query, IReadOnlyList<QueryFault> Faults) Read(Func<string, IReadOnlyList<string?>> parameter)
    {
        var reader = new CatalogQueryReader(parameter);
        return (reader.Read(), reader.faults);
    }

    private CatalogQuery Read()
    {
        var pageSize = Whole("pageSize", CatalogQuery.DefaultPageSize, 1, SearchRequest.MaxPageSize);
        var query = new CatalogQuery
        {
            Text = Text(),
            Filters = FacetNames.All.Aggregate(SearchFilters.None, (filters, facet) => filters.With(facet, Known(facet))),
            Literal = Literal(),
            Near = Known("near") is [var place, ..] ? place : null,
            Point = Point(),
            RadiusKm = Number("radiusKm", 0.1, 500),
            Sort = Sort(),
            PageSize = pageSize,
            Page = Whole("page", 1, 1, SearchRequest.MaxDepth / pageSize),
        };
        if (query is { RadiusKm: not null, Near: null, Point: null, Text: "" }) faults.Add(new QueryFault("radiusKm", "radiusKm cần một nơi làm tâm: thêm near, hoặc lat và lon."));
        if (query is { Sort: SearchSort.Distance, Near: null, Point: null }) faults.Add(new QueryFault("sort", "sort=distance cần một nơi làm tâm: thêm near, hoặc lat và lon."));
        return query;
    }

    /// <summary>Of a closed list, or of a form: what can be no value is named instead of finding nothing.</summary>
    private string[] Known(string name)
    {
        var all = Values(name);
        var known = Array.FindAll(all, value => name switch
        {
            FacetNames.Place or "near" => PlaceKey.TryParse(value, out _),
            FacetNames.Type => RecordTypes.Find(value) is not null,
            FacetNames.Category => CategoryKey().IsMatch(value),
            _ => ClosedFacets.Allows(name, value),
        });
        if (known.Length < all.Length) faults.Add(new QueryFault(name, $"Tham số {name} có giá trị không có thật, hãy bỏ giá trị đó."));
        return known;
    }

    private string Text()
    {
        var text = First("q") ?? "";
        if (text.Length > SearchRequest.MaxTextLength)
        {
            faults.Add(new QueryFault("q", $"Từ khóa dài hơn {SearchRequest.MaxTextLength} ký tự, hãy rút ngắn."));
            text = text[..SearchRequest.MaxTextLength];
        }
        return TextPipeline.Clean(text);
    }

    private string[] Literal()
    {
        var all = Values("literal");
        var known = all.Intersect(FindingKinds.Everything, StringComparer.Ordinal).ToArray();
        if (known.Length < all.Length) faults.Add(new QueryFault("literal", $"Không có cách đọc này, hãy chọn trong: {string.Join(", ", FindingKinds.Everything)}."));
        return known;
    }

    private string[] Values(string name)
    {
        var all = parameter(name).OfType<string>().Where(value => value.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var usable = all.Where(value => value.Length <= MaxValueLength && TextPipeline.Clean(value) == value).Take(MaxValues).ToArray();
        if (usable.Length < all.Length) faults.Add(new QueryFault(name, $"Tham số {name} có giá trị không dùng được, hãy bỏ giá trị đó."));
        return usable;
    }

    private SearchSort Sort()
    {
        if (First("sort") is not { Length: > 0 } name) return SearchSort.Relevance;
        foreach (var sort in Enum.GetValues<SearchSort>())
        {
            if (name == NameOf(sort)) return sort;
        }
        faults.Add(new QueryFault("sort", $"Không có cách sắp xếp này, hãy chọn một trong: {string.Join(", ", Enum.GetValues<SearchSort>().Select(NameOf))}."));
        return SearchSort.Relevance;
    }

    /// <summary>Cut to two decimals, about a kilometre: enough to sort by, too little to find somebody.</summary>
    private GeoPoint? Point()
    {
        var before = faults.Count;
        var (latitude, longitude) = (Number("lat", -90, 90), Number("lon", -180, 180));
        if (latitude is null != longitude is null && faults.Count == before) faults.Add(new QueryFault("lat", "lat và lon phải đi cùng nhau."));
        return latitude is { } north && longitude is { } east ? new GeoPoint(Math.Truncate(north * 100) / 100, Math.Truncate(east * 100) / 100) : null;
    }

    private int Whole(string name, int missing, int min, int max)
    {
        if (First(name) is not { Length: > 0 } text) return missing;
        var isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        if (isNumber && value >= min && value <= max) return (int)value;
        faults.Add(new QueryFault(name, string.Create(CultureInfo.InvariantCulture, $"{name} phải là số nguyên từ {min} đến {max}.")));
        return isNumber && value > max ? max : missing;
    }

    private double? Number(string name, double min, double max)
    {
        if (First(name) is not { Length: > 0 } text) return null;
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max) return value;
        faults.Add(new QueryFault(name, string.Create(CultureInfo.InvariantCulture, $"{name} phải là số từ {min} đến {max}.")));
        return null;
    }

    /// <summary>A sector, a group in it, a leaf: i, i4, i4a.</summary>
    [GeneratedRegex("^[a-z]{1,4}([0-9]{1,2}[a-z]?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CategoryKey();

    private string? First(string name) => parameter(name) is [var first, ..] ? first?.Trim() : null;
}
