using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace Catalog.Indexer.Embedded;

/// <summary>The fields of the index. Facets have doc values of their own name beside these. Changing any of it needs a new <see cref="Schema"/>.</summary>
internal static class IndexFields
{
    /// <summary>An index of another schema is thrown away and filled again.</summary>
    public const string Schema = "4";

    /// <summary>All tokens with their marks, and folded; each as often as its field weighs.</summary>
    public const string Exact = "all_x", Folded = "all_f";

    /// <summary>Folded tokens of name, producer and place, in order: for phrases.</summary>
    public const string Near = "near";

    /// <summary>The first letters of each word of the name.</summary>
    public const string Prefix = "pre";

    /// <summary>The words of all texts but the description, with their marks and folded.</summary>
    public const string Own = "own";

    public const string Identifier = "ident", Num = "num";

    /// <summary>Columns only.</summary>
    public const string Words = "words", Prior = "prior", NeverBoosted = "plain", SortKey = "sort", Price = "price", ValidUntil = "until", Created = "created", Points = "points";

    /// <summary>Keeps neighbours from running out of one text into the next.</summary>
    public const int GapBetweenTexts = 100;

    public static readonly FieldType Bag = Frozen(new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS });
    public static readonly FieldType Ordered = Frozen(new FieldType(Bag) { IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, OmitNorms = true });
    public static readonly FieldType Present = Frozen(new FieldType(Bag) { IndexOptions = IndexOptions.DOCS_ONLY, OmitNorms = true });

    public static Term KeyOf(int num) => new(Num, num.ToString(CultureInfo.InvariantCulture));

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
