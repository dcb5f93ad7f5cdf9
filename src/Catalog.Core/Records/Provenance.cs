namespace Catalog.Core.Records;

/// <summary>Who stands behind a value.</summary>
public enum FieldSource
{
    /// <summary>Declared by the business.</summary>
    Declared,

    /// <summary>Checked by staff.</summary>
    Checked,

    /// <summary>Taken from an official register or decision.</summary>
    Register,
}

/// <param name="By">The body or document, never a private person: "Sở Nông nghiệp và Môi trường", "QĐ 12/QĐ-UBND".</param>
public sealed record FieldProvenance(FieldSource Source, string? By, DateOnly On)
{
    public const int ByLength = 160;
}

/// <summary>A record that says of each field who stands behind it.</summary>
public interface IHasProvenance
{
    /// <summary>By field code; a field that was never set has none.</summary>
    Dictionary<string, FieldProvenance> Provenance { get; set; }
}
