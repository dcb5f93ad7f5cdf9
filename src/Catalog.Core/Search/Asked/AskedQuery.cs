namespace Catalog.Core.Search.Asked;

/// <summary>How often a query was asked on a day. Only its hash: a text can hold what somebody would not tell; who asked is nowhere.</summary>
public sealed class AskedDay
{
    public const int HashLength = 64;

    /// <summary>In Viet Nam.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>SHA-256 of the words, hexadecimal.</summary>
    public required string Hash { get; init; }
    public int Asked { get; init; }

    /// <summary>How often nothing was found.</summary>
    public int Missed { get; init; }
}

/// <summary>The words of a query that was asked on three different days: what many ask is nobody's secret.</summary>
public sealed class AskedText
{
    public const int TextLength = SearchRequest.MaxTextLength;

    public required string Hash { get; init; }
    public required string Text { get; init; }
}
