using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Core.Text;

namespace Catalog.TestSupport.Search;

/// <summary>Short ways to write documents in tests; ids count up, so that ties come in the order of writing.</summary>
public sealed class Documents
{
    private int lastId;

    public SearchDocument Product(string name, params (string Facet, string Value)[] facets) => New(RecordType.Product, name, facets);

    public SearchDocument New(RecordType type, string name, params (string Facet, string Value)[] facets) => new()
    {
        Type = type,
        Id = ++lastId,
        Name = name,
        SortKey = VietnameseText.SortKey(name),
        Facets = facets.Aggregate(SearchFilters.None, (all, f) => all.With(f.Facet, f.Value)),
    };

    public SearchDocument[] Products(params IEnumerable<string> names) => [.. names.Select(name => Product(name))];
}
