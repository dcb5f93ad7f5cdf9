using System.Text.RegularExpressions;
using Catalog.Core.Changes;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Articles;

/// <summary>A heading under which articles appear. Data, not code: staff add and rename them.</summary>
public sealed class ArticleSection : Record
{
    public const int KeyLength = 40;

    public override RecordType Type => RecordType.ArticleSection;

    /// <summary>Lower-case letters, digits and hyphens; part of the address.</summary>
    public string Key { get; internal set; } = "";
    public int Position { get; internal set; }
}

public static partial class ArticleSectionFields
{
    public static readonly Field<ArticleSection, string> Key = new("key", "Mã chuyên mục", s => s.Key, (s, v) => s.Key = v)
    {
        IsRequired = true,
        MaxLength = ArticleSection.KeyLength,
        Risk = FieldRisk.High,
        Rule = typed => KeyPattern().IsMatch(typed) ? null : "chỉ gồm chữ thường không dấu, chữ số và gạch nối, hãy nhập như “tin-cuoc-van-dong”",
    };
    public static readonly Field<ArticleSection, string> Name = new("name", "Tên chuyên mục", s => s.Name, (s, v) => s.Name = v) { IsRequired = true, MaxLength = Record.NameLength };
    public static readonly Field<ArticleSection, int> Position = new("position", "Thứ tự", s => s.Position, (s, v) => s.Position = v) { Range = (0, 1000) };

    public static readonly FieldTable<ArticleSection> Table = new([Key, Name, Position]);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyPattern();
}

public sealed class ArticleSectionService(RecordServices services) : RecordService<ArticleSection>(services, ArticleSectionFields.Table)
{
    /// <summary>Adds what is missing of the sections that come with the program. Names that staff changed stay.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var known = await Db.ArticleSections.Select(section => section.Key).ToListAsync(cancellationToken);
        var rows = ArticleSections.Shipped.Select((row, i) => (row.Key, Changes: new FieldChanges<ArticleSection>()
                .Set(ArticleSectionFields.Key, row.Key).Set(ArticleSectionFields.Name, row.Name).Set(ArticleSectionFields.Position, i)))
            .Where(row => !known.Contains(row.Key)).Select(row => row.Changes).ToList();
        if (rows.Count > 0) await AddManyAsync(rows, Actor.System("articles"), "Chuyên mục đi kèm chương trình", cancellationToken);
    }

    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(ArticleSection record, CancellationToken cancellationToken)
    {
        var (errors, key) = (new List<FieldError>(), record.Key);
        if (await Db.ArticleSections.AnyAsync(other => other.Id != record.Id && other.Key == key, cancellationToken))
            errors.Add(new FieldError("key", $"Mã chuyên mục “{key}” đã có, hãy chọn mã khác."));
        if (record.Id != 0 && await Db.Articles.AnyAsync(article => article.SectionId == record.Id && article.Section!.Key != key, cancellationToken))
            errors.Add(new FieldError("key", "Mã đang nằm trong địa chỉ các bài đã đăng, hãy giữ nguyên mã và chỉ đổi tên."));
        return errors;
    }
}

/// <summary>The sections that come with the program.</summary>
public static class ArticleSections
{
    public const string CampaignNews = "tin-cuoc-van-dong";
    public const string ExemplaryStories = "guong-dien-hinh";
    public const string Directives = "van-ban-chi-dao";
    public const string Guides = "huong-dan";

    public static readonly IReadOnlyList<(string Key, string Name)> Shipped =
    [
        (CampaignNews, "Tin Cuộc vận động"),
        (ExemplaryStories, "Gương điển hình"),
        (Directives, "Văn bản chỉ đạo"),
        (Guides, "Hướng dẫn"),
    ];
}
