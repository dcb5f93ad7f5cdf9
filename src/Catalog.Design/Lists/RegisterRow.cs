using Catalog.Design.Certificates;
using Catalog.Design.Pictures;

namespace Catalog.Design.Lists;

/// <summary>A piece of a text; a hit is marked.</summary>
public readonly record struct RowText(string Text, bool IsHit);

/// <summary>A product, or another record of the register, in a list.</summary>
public sealed record RegisterRow
{
    public required string Name { get; init; }
    public required string Url { get; init; }

    /// <summary>The name in pieces, with those that were looked for; empty: as it is.</summary>
    public IReadOnlyList<RowText> NameParts { get; init; } = [];

    /// <summary>The public code by which it is picked from a list; null where there is nothing to pick.</summary>
    public string? Code { get; init; }

    /// <summary>A product's leaf, which has a drawing; null for other records.</summary>
    public string? CategoryKey { get; init; }

    /// <summary>Its first photo; null while there is none.</summary>
    public PictureFacts? Picture { get; init; }

    /// <summary>Instead of a drawing: the sign of its type, and the type in a word.</summary>
    public string? IconName { get; init; }
    public string? Kind { get; init; }

    /// <summary>Producer and commune, in one line.</summary>
    public required string Who { get; init; }

    /// <summary>Pack and kind, in one line.</summary>
    public string? What { get; init; }

    /// <summary>That line in pieces, like the name.</summary>
    public IReadOnlyList<RowText> WhatParts { get; init; } = [];

    /// <summary>Where it can be bought, or nothing.</summary>
    public string? Where { get; init; }
    public CertificateMark Mark { get; init; }
    public int Stars { get; init; }
    public DateOnly? LastDay { get; init; }

    /// <summary>From 15 % on: no picture, no pull.</summary>
    public bool IsStrongAlcohol { get; init; }

    /// <summary>It had a certificate that no longer holds: shown grey, below.</summary>
    public bool IsOff => Mark is CertificateMark.Expired or CertificateMark.Revoked or CertificateMark.Replaced;
}
