using System.Globalization;
using System.Text.Json;
using Catalog.Core.Records;

namespace Catalog.Core.Changes;

/// <summary>
/// A status that became another one because a day began: nobody wrote anything, so the change record says it for those who
/// follow it. The record itself keeps its version.
/// </summary>
public static class StatusTurn
{
    private const string StatusField = "status", DayField = "statusOn";

    /// <param name="day">In Viet Nam; the first one on which the new status holds.</param>
    public static PendingChange Of<TStatus>(Record record, TStatus before, TStatus after, DateOnly day) where TStatus : struct, Enum => new(record, ChangeKind.Status,
    [
        new FieldDifference(StatusField, Json(before.ToString()), Json(after.ToString()), IsPersonal: false),
        new FieldDifference(DayField, "null", Json(day.ToString("O", CultureInfo.InvariantCulture)), IsPersonal: false),
    ]);

    /// <summary>The day of a row of kind <see cref="ChangeKind.Status"/>.</summary>
    /// <param name="fields"><see cref="Change.Fields"/> of the row.</param>
    public static DateOnly DayIn(string fields) => DateOnly.ParseExact(
        ChangedField.Parse(fields).First(field => field.Field == DayField).New!.GetValue<string>(), "O", CultureInfo.InvariantCulture);

    private static string Json(string text) => JsonSerializer.Serialize(text);
}
