using System.Globalization;
using Catalog.Core.Records;
using Catalog.Core.Search;

namespace Catalog.TestSupport.Search.Relevance;

/// <summary>
/// What a query asks for, as a rule over the records: <c>nước mắm &amp; @huyện Phù Cát cũ; 2 nước mắm</c>. Clauses are parted by a
/// semicolon and begin with their grade (3 when it is not said: what was asked for; 2: answers it too; 1: better than nothing).
/// Conditions, all of which must hold: words of the name, <c>~</c>of any text, <c>@</c>place, <c>#</c>category, <c>!</c>type,
/// <c>*</c>stars, <c>%</c>month, <c>^</c>state of the certificate, <c>$</c>number, <c>=</c>whole name; <c>|</c> parts alternatives, <c>-</c> denies.
/// </summary>
public sealed class Want
{
    public const int Most = 3;
    private const int NotAskedFor = 2;

    private readonly List<(int Grade, List<string> Conditions)> clauses;

    public Want(string rule) => clauses = [.. rule.Split(';', StringSplitOptions.TrimEntries).Select(Clause)];

    /// <summary>
    /// 0 to 3. A clause that names no type means products; whoever makes or sells what it names answers as well, a grade below. A
    /// product whose certificate was revoked is never wanted, one whose certificate expired little, unless the clause asks for it.
    /// </summary>
    public int GradeOf(JudgedRecord record, JudgedRecords records) => clauses.Max(clause =>
    {
        if (!clause.Conditions.TrueForAll(condition => Holds(condition, record, records))) return 0;
        var asksForState = clause.Conditions.Exists(condition => condition[0] is '^' or '$');
        if (record.Certificate == CertificateValues.Revoked && !asksForState) return 0;
        if (record.Certificate == CertificateValues.Expired && !asksForState) return 1;
        return record.Type == RecordType.Product || clause.Conditions.Exists(condition => condition[0] is '!' or '=') ? clause.Grade : Math.Min(clause.Grade, NotAskedFor);
    });

    private static (int, List<string>) Clause(string text)
    {
        var hasGrade = text.Length > 2 && text[0] is >= '1' and <= '3' && text[1] == ' ';
        return (hasGrade ? text[0] - '0' : Most, [.. (hasGrade ? text[2..] : text).Split('&', StringSplitOptions.TrimEntries)]);
    }

    private static bool Holds(string condition, JudgedRecord record, JudgedRecords records)
    {
        if (condition[0] == '-') return !Holds(condition[1..], record, records);
        var isMarked = "~@#!*%^$=".Contains(condition[0], StringComparison.Ordinal);
        return (isMarked ? condition[1..] : condition).Split('|', StringSplitOptions.TrimEntries).Any(value => (isMarked ? condition[0] : ' ') switch
        {
            '~' => record.TextHolds(value),
            '@' => record.Communes.Any(records.CommunesOf(value).Contains),
            '#' => record.Category.StartsWith(value, StringComparison.Ordinal),
            '!' => RecordTypes.NameOf(record.Type) == value,
            '*' => record.Stars?.ToString(CultureInfo.InvariantCulture) == value,
            '%' => record.Months.Contains(value),
            '^' => record.Certificate == value,
            '$' => record.Numbers.Contains(value),
            '=' => record.Name == value,
            _ => record.NameHolds(value),
        });
    }
}
