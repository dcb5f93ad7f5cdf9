namespace Catalog.Core.Records;

/// <summary>The types of record. The first six can be searched; the index key is id × 8 + type, so they keep their numbers.</summary>
public enum RecordType
{
    Product = 0,
    Producer = 1,
    Outlet = 2,
    Fair = 3,
    Honour = 4,
    Article = 5,
    Certificate = 8,
    Unit = 9,
    Category = 10,
    CraftVillage = 11,
    Standard = 12,
    Place = 13,
    Award = 14,
    AwardEdition = 15,
    ArticleSection = 16,
    Holiday = 17,
    Synonym = 18,
    DeniedWord = 19,

    /// <summary>A person who may sign in; the id is the number of the account.</summary>
    Account = 20,
}
