namespace Catalog.Core.Search.Asked;

/// <summary>How often a query was asked on a day. Only its hash: a text can hold what somebody would not tell; who asked is nowhere.</summary>
public sealed class AskedDay
{
    public const int HashLength = 64;

    /// <summary>In Viet Nam.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>HMAC-SHA-256 of the words under the key of <see cref="AskedSecret"/>, hexadecimal.</summary>
    public required string Hash { get; init; }
    public int Asked { get; init; }

    /// <summary>How often nothing was found.</summary>
    public int Missed { get; init; }
}

/// <summary>
/// The key under which queries are hashed, one for all processes: whoever has nothing but the table of hashes cannot try
/// words until one fits, however short they are.
/// </summary>
public sealed class AskedSecret
{
    public const int Only = 1;
    public const int KeyLength = 32;

    public int Id { get; init; }

    /// <summary>In bytes.</summary>
    public required byte[] Key { get; init; }
}

/// <summary>The words of a query that was asked on three different days: what many ask is nobody's secret.</summary>
public sealed class AskedText
{
    public const int TextLength = SearchRequest.MaxTextLength;

    public required string Hash { get; init; }
    public required string Text { get; init; }
}
