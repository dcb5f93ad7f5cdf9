namespace Catalog.Core.Search;

/// <summary>The numbers of the ranking that are not the weight of a field; the same for every engine.</summary>
public static class SearchWeights
{
    /// <summary>Factor for an expired certificate.</summary>
    public const float Expired = 0.3f;

    /// <summary>Factor for a place that was read out of the text.</summary>
    public const float PlaceScope = 1.3f;

    /// <summary>Added at most, in parts of the score, when all neighbours of the query are neighbours in the name.</summary>
    public const float Adjacency = 0.3f;

    /// <summary>Added when the name says all of the query, begins with it, and says nothing else.</summary>
    public const float NameSays = 0.3f, NameBegins = 0.15f, NameIsAll = 0.15f;

    /// <summary>Instead of <see cref="NameSays"/> where half of the words suffice: then a name that says some of them is worth more.</summary>
    public const float NameSaysPart = 2;

    /// <summary>So many of the best are looked at a second time.</summary>
    public const int LookedAtTwice = 200;
}
