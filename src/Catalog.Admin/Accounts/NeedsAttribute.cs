namespace Catalog.Admin.Accounts;

/// <summary>
/// What a route of the back office asks for; a route that says nothing is closed to everybody. Without
/// <paramref name="change"/> it takes no form.
/// </summary>
/// <param name="see">To open it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right see) : Attribute
{
    public NeedsAttribute(Right see, Right change) : this(see) => Change = change;

    public Right See { get; } = see;

    /// <summary>To send its form: every request but GET and HEAD.</summary>
    public Right? Change { get; }

    /// <summary>The person must have shown within the last minutes who it is: accounts, second factors, secrets.</summary>
    public bool IsSensitive { get; init; }
}
