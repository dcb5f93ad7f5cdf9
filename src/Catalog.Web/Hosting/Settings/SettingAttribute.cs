namespace Catalog.Web.Hosting.Settings;

/// <summary>What a setting is for and which values it takes: read by the reader of settings and by docs/configuration.md alike.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    /// <summary>The values in words, where the type of the property does not say them.</summary>
    public string? Allowed { get; init; }

    /// <summary>What a text must match.</summary>
    public string? Pattern { get; init; }

    public int MaxLength { get; init; } = 300;

    public int Min { get; init; }

    public int Max { get; init; } = int.MaxValue;

    /// <summary>Never shown, neither in faults nor in logs.</summary>
    public bool IsSecret { get; init; }
}
