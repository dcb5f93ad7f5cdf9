using Catalog.Core.Articles;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Articles;

public abstract class ArticleServiceTests(DatabaseFixture database) : DatabaseTests(database), IAsyncLifetime
{
    private Dictionary<string, int> sections = [];
    private int lastNumber;

    public async ValueTask InitializeAsync()
    {
        await Database.RunAsync<ArticleSectionService>(service => service.SeedAsync(Cancellation));
        sections = await Database.RunAsync<CatalogDbContext, Dictionary<string, int>>(db => db.ArticleSections.ToDictionaryAsync(s => s.Key, s => s.Id, Cancellation));
        await AddAsync(News("Phiên chợ đưa hàng Việt về xã An Toàn")); // a decoy row
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Seed_Twice_AddsTheSectionsOnce()
    {
        await Database.RunAsync<ArticleSectionService>(service => service.SeedAsync(Cancellation));

        var keys = await Database.RunAsync<CatalogDbContext, List<string>>(db => db.ArticleSections.OrderBy(s => s.Position).ThenBy(s => s.Id).Select(s => s.Key).Take(4).ToListAsync(Cancellation));
        Assert.Equal(ArticleSections.Shipped.Select(section => section.Key), keys);
    }

    [Fact]
    public async Task Add_CampaignDocuments_StoresNumberDateAndBody()
    {
        foreach (var document in CampaignDocuments.All)
            await AddAsync(Document(document.Number, document.Date).Set(ArticleFields.DocumentKind, document.Kind).Set(ArticleFields.IssuingBody, document.IssuingBody));

        var directive = await Database.RunAsync<CatalogDbContext, Article>(db => db.Articles.AsNoTracking().SingleAsync(a => a.DocumentNumber == "03-CT/TW", Cancellation));
        Assert.Equal((DocumentKind.Directive, new DateOnly(2021, 5, 19), "Ban Bí thư"), (directive.DocumentKind, directive.DocumentDate, directive.IssuingBody));
        Assert.Null(directive.Body);
    }

    [Fact]
    public async Task Add_Sources_KeepsEachLineTrimmedAndInOrder()
    {
        var article = await AddAsync(News("Có nguồn").Set(ArticleFields.Sources, ["  Sở Công Thương ", "https://vidu.vn/bai"]));

        Assert.Equal(["Sở Công Thương", "https://vidu.vn/bai"], (await FindAsync(article.Id)).Sources);
    }

    [Fact]
    public async Task Add_NewsWithoutBody_IsRefused() => await RefusedAsync(["body"], News("Trống").Set(ArticleFields.Body, null));

    [Fact]
    public async Task Add_NumberWithoutKind_IsRefused() => await RefusedAsync(["documentKind"], News("Số").Set(ArticleFields.DocumentNumber, "1/KH-BCĐ"));

    [Fact]
    public async Task Add_TomorrowInAnUnknownSection_NamesBoth() =>
        await RefusedAsync(["section", "publishedOn"], News("Mai").Set(ArticleFields.Section, 99_999).Set(ArticleFields.PublishedOn, new DateOnly(2026, 11, 25)));

    [Fact]
    public async Task Add_SameDocumentTwice_IsRefused()
    {
        await AddAsync(Document("12/KH-BCĐ", new(2026, 1, 5)));

        await RefusedAsync(["documentNumber"], Document("12/KH-BCĐ", new(2026, 1, 5)));
    }

    [Fact]
    public async Task Add_FileThatIsNoAddress_IsRefused() => await RefusedAsync(["file"], Document("13/KH-BCĐ", new(2026, 1, 5)).Set(ArticleFields.File, "javascript:alert(1)"));

    [Fact]
    public async Task Add_TooManySources_IsRefused() =>
        await RefusedAsync(["sources"], News("Nguồn").Set(ArticleFields.Sources, [.. Enumerable.Range(0, Article.MostSources + 1).Select(i => $"Nguồn {i}")]));

    [Fact]
    public async Task Replace_Document_HoldsFromThatDayAndIsRecorded()
    {
        var (older, newer) = (await AddAsync(NextDocument()), await AddAsync(NextDocument()));

        await ReplaceAsync(older, newer, new(2026, 5, 22));

        var stored = await FindAsync(older.Id);
        Assert.Equal((newer.Id, false, true), (stored.ReplacedById, stored.IsReplacedOn(new(2026, 5, 21)), stored.IsReplacedOn(new(2026, 5, 22))));
        Assert.Equal(ChangeKind.Replaced, (await Database.RunAsync<ChangeReader, List<Change>>(reader => reader.HistoryAsync(stored.Subject, Cancellation)))[^1].Kind);
    }

    [Fact]
    public async Task Replace_InACircle_IsRefused()
    {
        var (first, second, third) = (await AddAsync(NextDocument()), await AddAsync(NextDocument()), await AddAsync(NextDocument()));
        await ReplaceAsync(first, second, new(2026, 5, 22));
        await ReplaceAsync(second, third, new(2026, 5, 22));

        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => ReplaceAsync(third, first, new(2026, 5, 22)));

        Assert.Equal("replacedBy", Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task Replace_DocumentByNews_IsRefused()
    {
        var (document, news) = (await AddAsync(NextDocument()), await AddAsync(News("Không phải văn bản")));

        await Assert.ThrowsAsync<InvalidChangeException>(() => ReplaceAsync(document, news, new(2026, 5, 22)));
        await Assert.ThrowsAsync<InvalidChangeException>(() => ReplaceAsync(news, document, new(2026, 5, 22)));
    }

    [Fact]
    public async Task Apply_KeyOfASectionInUse_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => Database.RunAsync<ArticleSectionService>(service => service.ApplyAsync(
            sections[ArticleSections.CampaignNews], 1, new FieldChanges<ArticleSection>().Set(ArticleSectionFields.Key, "tin-moi"), TestData.Staff, null, Cancellation)));

        Assert.Equal("key", Assert.Single(refused.Errors).Field);
    }

    [Fact]
    public async Task Apply_SectionRetiredSince_StillLetsTheRestBeCorrected()
    {
        var section = await Database.RunAsync<ArticleSectionService, ArticleSection>(service => service.AddAsync(new FieldChanges<ArticleSection>()
            .Set(ArticleSectionFields.Key, "muc-tam").Set(ArticleSectionFields.Name, "Mục tạm").Set(ArticleSectionFields.Position, 99), TestData.Staff, null, Cancellation));
        var article = await AddAsync(News("Trong mục tạm").Set(ArticleFields.Section, section.Id));
        await Database.RunAsync<ArticleSectionService>(service => service.RetireAsync(section.Id, 1, TestData.Staff, "Hết dùng", Cancellation));

        await Database.RunAsync<ArticleService>(service => service.ApplyAsync(article.Id, 1, new FieldChanges<Article>().Set(ArticleFields.Summary, "Tóm tắt đã sửa."), TestData.Staff, null, Cancellation));

        Assert.Equal("Tóm tắt đã sửa.", (await FindAsync(article.Id)).Summary);
        await RefusedAsync(["section"], News("Bài mới").Set(ArticleFields.Section, section.Id));
    }

    private FieldChanges<Article> News(string title) => new FieldChanges<Article>()
        .Set(ArticleFields.Name, title).Set(ArticleFields.Section, sections[ArticleSections.CampaignNews]).Set(ArticleFields.Summary, "Tóm tắt.")
        .Set(ArticleFields.Body, "Nội dung.").Set(ArticleFields.PublishedOn, new DateOnly(2026, 11, 24)).Set(ArticleFields.AuthorBody, "Ban Chỉ đạo mẫu");

    private FieldChanges<Article> Document(string number, DateOnly? date) => News($"Văn bản {number}")
        .Set(ArticleFields.Section, sections[ArticleSections.Directives]).Set(ArticleFields.Body, null).Set(ArticleFields.DocumentKind, DocumentKind.Plan)
        .Set(ArticleFields.DocumentNumber, number).Set(ArticleFields.DocumentDate, date).Set(ArticleFields.IssuingBody, "Ban Chỉ đạo mẫu");

    private FieldChanges<Article> NextDocument() => Document($"{++lastNumber}-{Guid.NewGuid():n}/KH-BCĐ", new(2026, 1, 5));

    private Task<Article> AddAsync(FieldChanges<Article> values) =>
        Database.RunAsync<ArticleService, Article>(service => service.AddAsync(values, TestData.Staff, null, Cancellation));

    private Task ReplaceAsync(Article older, Article newer, DateOnly on) =>
        Database.RunAsync<ArticleService>(service => service.ReplaceAsync(older.Id, 1, newer.Id, on, TestData.Staff, null, Cancellation));

    private async Task RefusedAsync(string[] fields, FieldChanges<Article> values)
    {
        var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => AddAsync(values));
        Assert.Equal(fields, refused.Errors.Select(error => error.Field));
    }

    private Task<Article> FindAsync(int id) =>
        Database.RunAsync<CatalogDbContext, Article>(db => db.Articles.AsNoTracking().SingleAsync(article => article.Id == id, Cancellation));
}

public sealed class SqliteArticleServiceTests(SqliteDatabase database) : ArticleServiceTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresArticleServiceTests(PostgresDatabase database) : ArticleServiceTests(database), IClassFixture<PostgresDatabase>;
