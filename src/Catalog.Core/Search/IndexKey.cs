using Catalog.Core.Records;

namespace Catalog.Core.Search;

/// <summary>The key of a document in the one index of six types, and the last word on ties: id × 8 + type.</summary>
public static class IndexKey
{
    private const int Types = 8;

    public static int Of(RecordType type, int id) => checked(id * Types + (int)type);

    public static RecordType TypeOf(int num) => (RecordType)(num % Types);

    public static int IdOf(int num) => num / Types;
}
