using Catalog.Core.Records;

namespace Catalog.Core.Honours;

/// <summary>How long the honours of an edition hold.</summary>
public enum EditionValidity
{
    /// <summary>No end.</summary>
    Open,

    /// <summary>So many months; the same day of the last month is the last day.</summary>
    Months,

    /// <summary>To 31 December of the year of that number, the first being the year in which it begins: 3 for TT 26/2014/TT-BCT.</summary>
    EndOfYear,
}

/// <summary>One time an award was given: "Lần 9 – 2024". Its name is that label.</summary>
public sealed class AwardEdition : Record
{
    public const int NumberLength = 80;

    public override RecordType Type => RecordType.AwardEdition;

    public int AwardId { get; internal set; }
    public Award? Award { get; internal set; }
    public int Year { get; internal set; }
    public string? DecisionNumber { get; internal set; }
    public DateOnly? DecisionDate { get; internal set; }
    public EditionValidity Validity { get; internal set; }

    /// <summary>How many months or years; none for <see cref="EditionValidity.Open"/>.</summary>
    public int? ValidityCount { get; internal set; }
    public string? FileUrl { get; internal set; }
    public string? SourceUrl { get; internal set; }

    /// <summary>The last day of an honour that begins on <paramref name="from"/>; none when it has no end.</summary>
    public DateOnly? LastDay(DateOnly from) => Validity switch
    {
        EditionValidity.Months => from.AddMonths(ValidityCount ?? 0),
        EditionValidity.EndOfYear => new DateOnly(from.Year + (ValidityCount ?? 1) - 1, 12, 31),
        _ => null,
    };
}
