using Catalog.Core.Text;

namespace Catalog.Core.Places;

/// <summary>A row of reference data that is loaded by revision and closed, never deleted.</summary>
public abstract class PlaceRow
{
    public const int NameLength = 100;
    public const int RevisionLength = 10;

    public required string Name { get; init; }
    public required string FullName { get; init; }
    public required PlaceType Type { get; init; }
    public required string Slug { get; init; }
    public required string SortKey { get; init; }
    public required string SearchKey { get; init; }

    /// <summary>First day; null where the old lists do not say.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day; null while the unit exists.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The revision of the lists that wrote this row last.</summary>
    public required string Revision { get; init; }

    internal static (PlaceType Type, string Name, string Slug, string SortKey, string SearchKey) Keys(string fullName)
    {
        var (type, name) = PlaceTypes.Split(fullName);
        if (type is null) throw new FormatException($"'{fullName}' does not begin with the type of a unit.");
        return (type.Value, name, VietnameseText.Slug(name), VietnameseText.SortKey(name), VietnameseText.SearchKey(name));
    }
}

/// <summary>One of the provinces and cities of today.</summary>
public sealed class Province : PlaceRow
{
    public const int CodeLength = 2;

    public required string Code { get; init; }
}
