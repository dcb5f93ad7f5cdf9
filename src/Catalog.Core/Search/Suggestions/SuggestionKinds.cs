namespace Catalog.Core.Search.Suggestions;

/// <summary>Kinds of suggestion that are no records; records have the name of their type.</summary>
public static class SuggestionKinds
{
    public const string Query = "query";
    public const string Category = "category";
    public const string Place = "place";
}
