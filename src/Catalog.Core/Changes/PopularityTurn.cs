using System.Globalization;
using Catalog.Core.Records;

namespace Catalog.Core.Changes;

/// <summary>A record is looked at more or less often than before: nobody wrote anything, so the change record says it for those who follow it.</summary>
public static class PopularityTurn
{
    private const string StepField = "popularity";

    public static PendingChange Of(Record record, int before, int after) => new(record, ChangeKind.Popularity,
        [new FieldDifference(StepField, before.ToString(CultureInfo.InvariantCulture), after.ToString(CultureInfo.InvariantCulture), IsPersonal: false)]);
}
