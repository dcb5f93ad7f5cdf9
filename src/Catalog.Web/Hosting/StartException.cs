namespace Catalog.Web.Hosting;

/// <summary>The program cannot start, and this is why, in words for the operator. Shown without a stack trace.</summary>
public sealed class StartException(ExitCode code, string message) : Exception(message)
{
    public ExitCode Code { get; } = code;

    /// <inheritdoc cref="Machine"/>
    public static StartException Configuration(string what, string allowed, string remedy) =>
        new(ExitCode.Configuration, string.Join(Environment.NewLine, what, allowed, remedy));

    /// <summary>At most three lines: the thing and its value, what is needed, the remedy.</summary>
    public static StartException Machine(string what, string needed, string remedy) =>
        new(ExitCode.Machine, string.Join(Environment.NewLine, what, needed, remedy));
}
