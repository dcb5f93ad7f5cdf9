using Catalog.Core.Records;

namespace Catalog.Core.Search;

/// <summary>The types that can be searched, as the API names them.</summary>
public static class RecordTypes
{
    private static readonly (RecordType Type, string Name)[] Names =
    [
        (RecordType.Product, "product"), (RecordType.Producer, "producer"), (RecordType.Outlet, "outlet"),
        (RecordType.Fair, "fair"), (RecordType.Honour, "honour"), (RecordType.Article, "article"),
    ];

    public static readonly IReadOnlyList<RecordType> Searchable = [.. Names.Select(n => n.Type)];

    public static string NameOf(RecordType type) => Array.Find(Names, n => n.Type == type).Name
        ?? throw new ArgumentOutOfRangeException(nameof(type), type, "Not a searchable type.");

    public static RecordType? Find(string name) => Names.Where(n => n.Name == name).Select(n => (RecordType?)n.Type).FirstOrDefault();
}
