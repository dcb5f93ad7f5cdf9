using Catalog.Core.Records;
using Catalog.Core.Search.Understanding;

namespace Catalog.Core.Search.Words;

/// <summary>Words that may stand for each other in a search. Applied when a query is read, so an edit needs no rebuild; <see cref="Record.Name"/> is the main word.</summary>
public sealed class Synonym : Record
{
    public const int KeyLength = 10;
    public const int FormLength = 60;
    public const int NoteLength = 200;
    public const int MostForms = 20;

    public override RecordType Type => RecordType.Synonym;

    /// <summary>Of a row that comes with the program; null for one that staff added.</summary>
    public string? Key { get; internal set; }
    public List<string> Forms { get; internal set; } = [];
    public SynonymKind Kind { get; internal set; }
    public string? Note { get; internal set; }
}

public static class SynonymFields
{
    public static readonly Field<Synonym, string?> Key = new("key", "Mã dòng đi kèm", s => s.Key, (s, v) => s.Key = v) { MaxLength = Synonym.KeyLength, IsPublic = false };
    public static readonly Field<Synonym, string> Name = new("name", "Từ chính", s => s.Name, (s, v) => s.Name = v) { IsRequired = true, MaxLength = Synonym.FormLength };
    public static readonly Field<Synonym, List<string>> Forms = new("forms", "Từ khác", s => s.Forms, (s, v) => s.Forms = v) { IsRequired = true, MaxLength = Synonym.FormLength };
    public static readonly Field<Synonym, SynonymKind> Kind = new("kind", "Cách dùng", s => s.Kind, (s, v) => s.Kind = v) { Risk = FieldRisk.Medium };
    public static readonly Field<Synonym, string?> Note = new("note", "Ghi chú", s => s.Note, (s, v) => s.Note = v) { MaxLength = Synonym.NoteLength };

    public static readonly FieldTable<Synonym> Table = new([Key, Name, Forms, Kind, Note]);
}
