using Catalog.Core.Records;

namespace Catalog.Core.Search.Words;

/// <summary>Words that are never suggested while somebody types. They can still be searched for: names of goods are no insults.</summary>
public sealed class DeniedWord : Record
{
    public const int LongestWord = 60;

    public override RecordType Type => RecordType.DeniedWord;
}

public static class DeniedWordFields
{
    public static readonly Field<DeniedWord, string> Name = new("name", "Từ không gợi ý", w => w.Name, (w, v) => w.Name = v) { IsRequired = true, MaxLength = DeniedWord.LongestWord };

    public static readonly FieldTable<DeniedWord> Table = new([Name]);
}

public sealed class DeniedWordService(RecordServices services) : RecordService<DeniedWord>(services, DeniedWordFields.Table)
{
    protected override Task<IReadOnlyList<FieldError>> CheckAsync(DeniedWord record, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FieldError>>(TextPipeline.Tokens(record.Name).Count > 0 ? [] : [new FieldError("name", "Từ không gợi ý không có chữ nào, hãy nhập lại.")]);
}
