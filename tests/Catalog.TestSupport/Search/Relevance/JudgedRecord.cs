using Catalog.Core.Records;
using Catalog.Core.Search;

namespace Catalog.TestSupport.Search.Relevance;

/// <summary>What a person would know of a record, read from the database and not from an index: judgements are made on it.</summary>
public sealed record JudgedRecord(RecordType Type, int Id, string Name)
{
    /// <summary>Everything else there is to read about it.</summary>
    public string Text { get; init; } = "";
    public IReadOnlyList<string> Communes { get; init; } = [];
    public string Category { get; init; } = "";
    public int? Stars { get; init; }

    /// <summary>One of <see cref="CertificateValues"/>.</summary>
    public string Certificate { get; init; } = CertificateValues.None;

    /// <summary>Months in which a fair takes place: 2026-12.</summary>
    public IReadOnlyList<string> Months { get; init; } = [];

    /// <summary>Barcode, numbers of decisions, certificates and documents, as printed.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    public int Num => IndexKey.Of(Type, Id);

    private string NameWords { get; } = Words(Name);
    private string? textWords;

    public bool NameHolds(string phrase) => NameWords.Contains(Words(phrase), StringComparison.Ordinal);

    public bool TextHolds(string phrase) => NameHolds(phrase) || (textWords ??= Words(Text)).Contains(Words(phrase), StringComparison.Ordinal);

    private static string Words(string text) => $" {string.Join(' ', TextPipeline.Tokens(text).Select(token => token.Exact))} ";
}
