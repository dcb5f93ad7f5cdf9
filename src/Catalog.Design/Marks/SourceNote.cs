namespace Catalog.Design.Marks;

public enum SourceKind
{
    Declared,
    Checked,
    Register,
}

/// <summary>Who stands behind a fact and since when. <paramref name="Text"/> replaces the usual wording.</summary>
/// <param name="By">The body or document, where it is known.</param>
public sealed record SourceNote(SourceKind Kind, DateOnly On, string? By = null, string? Text = null);
