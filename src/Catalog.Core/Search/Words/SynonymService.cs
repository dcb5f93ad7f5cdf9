using System.Text;
using Catalog.Core.Changes;
using Catalog.Core.Records;
using Catalog.Core.Search.Understanding;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Search.Words;

public sealed class SynonymService(RecordServices services) : RecordService<Synonym>(services, SynonymFields.Table)
{
    private const int MostWords = 6;

    /// <summary>Adds the rows that come with the program and were never here. What staff changed or retired stays so.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = await Db.Synonyms.Where(synonym => synonym.Key != null).Select(synonym => synonym.Key!).ToListAsync(cancellationToken);
        var rows = Shipped().Where(row => !known.Contains(row[0])).Select(row => new FieldChanges<Synonym>()
            .Set(SynonymFields.Key, row[0]).Set(SynonymFields.Name, row[1]).Set(SynonymFields.Forms, [.. row[2].Split('|')])
            .Set(SynonymFields.Kind, Enum.Parse<SynonymKind>(row[3])).Set(SynonymFields.Note, row[4])).ToList();
        if (rows.Count > 0) await AddManyAsync(rows, Actor.System("synonyms"), "Từ đồng nghĩa đi kèm chương trình", cancellationToken);
    }

    protected override Task<IReadOnlyList<FieldError>> CheckAsync(Synonym record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        var own = WordsOf(record.Name);
        var forms = record.Forms.Select(WordsOf).ToList();
        if (own.Length == 0) errors.Add(new FieldError("name", "Từ chính không có chữ nào, hãy nhập lại."));
        if (forms.Exists(form => form.Length == 0)) errors.Add(new FieldError("forms", "Có một từ khác không có chữ nào, hãy bỏ từ đó."));
        if (forms.Count > Synonym.MostForms) errors.Add(new FieldError("forms", $"Có quá {Synonym.MostForms} từ khác, hãy tách thành nhiều dòng."));
        if (forms.Contains(own) || forms.Distinct().Count() < forms.Count) errors.Add(new FieldError("forms", "Từ khác trùng từ chính hoặc trùng nhau, hãy bỏ từ trùng."));
        if (forms.Append(own).Any(form => form.Count(c => c == ' ') >= MostWords)) errors.Add(new FieldError("forms", $"Một từ dài quá {MostWords} tiếng, hãy rút ngắn."));
        return Task.FromResult<IReadOnlyList<FieldError>>(errors);
    }

    private static string WordsOf(string text) => string.Join(' ', TextPipeline.Tokens(text).Select(word => word.Exact));

    private static IEnumerable<string[]> Shipped()
    {
        using var stream = typeof(SynonymService).Assembly.GetManifestResourceStream("Search.synonyms.csv") ?? throw new InvalidOperationException("Search.synonyms.csv is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return line.Split(';');
    }
}
