using Catalog.Core.Records;

namespace Catalog.Admin.Shared;

/// <summary>What was wrong with a form, to be shown beside its fields.</summary>
public sealed class FormFaults
{
    private IReadOnlyList<FieldError> errors = [];

    public bool Any => errors.Count > 0;

    /// <summary>The sentence for one field; null when it was right.</summary>
    public string? Of(string field) => errors.Where(error => error.Field == field).Select(error => error.Message).FirstOrDefault();

    /// <summary>What belongs to none of the fields the form shows.</summary>
    public string? Beside(params string[] fields) =>
        errors.Where(error => !fields.Contains(error.Field)).Select(error => error.Message).ToList() is { Count: > 0 } others ? string.Join(' ', others) : null;

    public void Set(params IReadOnlyList<FieldError> found) => errors = found;

    /// <summary>Does what the form is for; what people can put right becomes their faults, the rest goes on up.</summary>
    /// <returns>True when it was done.</returns>
    public async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (InvalidChangeException exception)
        {
            Set(exception.Errors);
        }
        catch (VersionConflictException)
        {
            Set(new FieldError("", "Ai đó vừa sửa mục này. Hãy tải lại trang, xem bây giờ ra sao rồi làm lại."));
        }
        return false;
    }
}
