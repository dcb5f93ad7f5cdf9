using System.Globalization;
using Catalog.Core.Search;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.IndexManagement;
using Elastic.Clients.Elasticsearch.Mapping;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>The fields of an index. Changing any of it, or a weight, needs a new <see cref="Version"/>; an index of another one is built again.</summary>
internal static class IndexSchema
{
    public const string Version = "3";
    public const string Num = "num", Exact = "all_x", Folded = "all_f", Near = "near", Words = "words", Own = "own", Prefix = "pre", Identifier = "ident";
    public const string Prior = "prior", NeverBoosted = "plain", SortKey = "sort_key", Price = "price", ValidUntil = "valid_until", Created = "created", Points = "points";
    private const string Facets = "facets";

    public static string FacetField(string facet) => $"{Facets}.{facet}";

    public static string Pattern(string alias) => alias + "-v*";

    public static string NewName(string alias, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{alias}-v{Version}-{now.UtcDateTime:yyyyMMddHHmmssfff}");

    /// <summary>When it was made; null for a name that is not ours.</summary>
    public static DateTimeOffset? MadeAt(string name) =>
        DateTimeOffset.TryParseExact(name[(name.LastIndexOf('-') + 1)..], "yyyyMMddHHmmssfff", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    /// <summary>Writing goes by this alias while an index is built: an index that was deleted is then not made anew by the first document.</summary>
    public static string BuildAlias(string name) => name + "-build";

    /// <summary>Never refreshed by itself: a batch is seen whole or not at all.</summary>
    public static CreateIndexRequest Create(string name, int shards) => new(name)
    {
        Aliases = new Dictionary<Name, Alias> { [BuildAlias(name)] = new() },
        Settings = new IndexSettings { NumberOfShards = shards, NumberOfReplicas = 0, RefreshInterval = Duration.MinusOne },
        Mappings = new TypeMapping
        {
            Dynamic = DynamicMapping.Strict,
            Source = new SourceField { Excludes = [Exact, Folded, Near, Words, Own, Prefix] },
            Properties = new Properties
            {
                { Num, new IntegerNumberProperty() },
                { Exact, Tokens(IndexOptions.Freqs, norms: true) },
                { Folded, Tokens(IndexOptions.Freqs, norms: true) },
                { Near, Tokens(IndexOptions.Positions, norms: false) }, // 100 positions between name, producer and place
                { Words, new KeywordProperty { Index = false } },
                { Own, Tokens(IndexOptions.Docs, norms: false) },
                { Prefix, Tokens(IndexOptions.Docs, norms: false) },
                { Identifier, new KeywordProperty { DocValues = false } },
                { Facets, new ObjectProperty { Dynamic = DynamicMapping.Strict, Properties = FacetProperties() } },
                { Prior, new FloatNumberProperty { Index = false } },
                { NeverBoosted, new BooleanProperty() },
                { SortKey, new KeywordProperty { Index = false } },
                { Price, new LongNumberProperty { Index = false } },
                { ValidUntil, new IntegerNumberProperty { Index = false } },
                { Created, new LongNumberProperty { Index = false } },
                { Points, new GeoPointProperty() },
            },
        },
    };

    private static Properties FacetProperties()
    {
        var properties = new Properties();
        foreach (var facet in FacetNames.All) properties.Add(facet, new KeywordProperty { EagerGlobalOrdinals = true }); // else the first search pays
        return properties;
    }

    private static TextProperty Tokens(IndexOptions options, bool norms) => new() { Analyzer = "whitespace", IndexOptions = options, Norms = norms };
}
