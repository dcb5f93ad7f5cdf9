using Catalog.Core.Records;
using Catalog.Design.Lists;
using Catalog.Design.Marks;

namespace Catalog.Web.Features.Shared;

/// <summary>From provenance to the mark beside a fact.</summary>
public static class Sources
{
    public static SourceNote? NoteOf(this IHasProvenance record, string fieldCode) =>
        record.Provenance.GetValueOrDefault(fieldCode) is { } provenance ? new SourceNote(KindOf(provenance.Source), provenance.On, provenance.By) : null;

    /// <summary>A fact with its mark, or nothing when nothing is known.</summary>
    public static Fact? FactOf<T>(this T record, Field<T> field, string? value, string? note = null) where T : IHasProvenance =>
        string.IsNullOrEmpty(value) ? null : new Fact(field.Label, value) { Note = note, Source = record.NoteOf(field.Code) };

    private static SourceKind KindOf(FieldSource source) => source switch
    {
        FieldSource.Register => SourceKind.Register,
        FieldSource.Checked => SourceKind.Checked,
        _ => SourceKind.Declared,
    };
}
