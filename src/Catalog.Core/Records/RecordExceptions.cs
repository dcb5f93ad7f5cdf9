namespace Catalog.Core.Records;

/// <summary>One thing that is wrong, said to a person: names the field and the remedy.</summary>
/// <param name="Field">The field's code, or "" when the record as a whole is meant.</param>
public sealed record FieldError(string Field, string Message);

/// <summary>The change breaks a rule; nothing was stored. What was typed is in <see cref="Errors"/> only, so that no log repeats it.</summary>
public sealed class InvalidChangeException(IReadOnlyList<FieldError> errors)
    : Exception("A change was refused because of: " + string.Join(", ", errors.Select(error => error.Field)))
{
    public InvalidChangeException(string field, string message) : this([new FieldError(field, message)])
    {
    }

    public IReadOnlyList<FieldError> Errors { get; } = errors;
}

/// <summary>Somebody else changed the record since it was read; nothing was stored.</summary>
public sealed class VersionConflictException(SubjectRef subject, int expected, int? current)
    : Exception($"{subject.Type} {subject.Id} is at version {current}, not {expected}.")
{
    public SubjectRef Subject { get; } = subject;
    public int Expected { get; } = expected;
    public int? Current { get; } = current;
}

/// <summary>No such record, or it is merged and takes no more changes.</summary>
public sealed class RecordNotFoundException(SubjectRef subject) : Exception($"{subject.Type} {subject.Id} does not exist or is merged.")
{
    public SubjectRef Subject { get; } = subject;
}
