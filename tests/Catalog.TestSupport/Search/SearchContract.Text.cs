using Catalog.Core.Records;
using Catalog.Core.Search;
using Xunit;

namespace Catalog.TestSupport.Search;

public abstract partial class SearchContract
{
    [Fact]
    public async Task Search_WordWithoutMarks_FindsEveryVariant()
    {
        var all = new Documents().Products("Nấm rơm", "Mắm năm", "Nam sâm", "Rượu nếp");
        await FillAsync(all);

        Assert.Equal(["Nấm rơm", "Nam sâm", "Mắm năm"], await NamesAsync("nam", all)); // a name that begins with it comes first
    }

    [Fact]
    public async Task Search_NameThatIsTheQuery_ComesBeforeLongerNamesAndBeforeTheProducersOther()
    {
        var documents = new Documents();
        var all = new[]
        {
            documents.Product("Bò một nắng muối kiến vàng"), documents.Product("Tương ớt") with { Producer = "Cơ sở mẫu Muối kiến vàng" }, documents.Product("Muối kiến vàng Krông Pa"),
        };
        await FillAsync(all);

        Assert.Equal(["Muối kiến vàng Krông Pa", "Bò một nắng muối kiến vàng", "Tương ớt"], await NamesAsync("muối kiến vàng", all));
    }

    [Fact]
    public async Task Search_AllWordsOnlyFarApart_FindsWhatHalfOfThemName()
    {
        var documents = new Documents();
        var all = new[]
        {
            documents.Product("Bột rau má") with { Description = "Thịt luộc, heo quay, gác lên bếp ăn kèm." }, documents.Product("Thịt heo đen"), documents.Product("Rượu nếp"),
        };
        await FillAsync(all);

        var result = await SearchAsync("thịt heo gác bếp");

        Assert.Equal((2, TextMatch.Part, true), (result.Total, result.Match, result.IsScattered));
        Assert.Equal(["Thịt heo đen", "Bột rau má"], await NamesAsync("thịt heo gác bếp", all));
    }

    [Fact]
    public async Task Search_TwoWordsOnlyFarApart_AreFoundAndSaidToBe()
    {
        var documents = new Documents();
        await FillAsync([documents.Product("Bưởi da xanh") with { Description = "Nước nhiều, to hơn một nắm tay." }, documents.Product("Nước mắm")]);

        var result = await SearchAsync("nước nắm");

        Assert.Equal((1, TextMatch.All, true), (result.Total, result.Match, result.IsScattered));
        Assert.False((await SearchAsync("nước mắm")).IsScattered);
    }

    [Fact]
    public async Task Search_WordWithMarks_FindsThatWordOnly()
    {
        var all = new Documents().Products("Nấm rơm", "Mắm năm", "Nam sâm");
        await FillAsync(all);

        Assert.Equal(["Nấm rơm"], await NamesAsync("nấm", all));
    }

    [Fact]
    public async Task Search_HoiForNga_ComesBelowTheSpellingTyped()
    {
        var all = new Documents().Products("Trà mảng cầu", "Trà mãng cầu", "Trà măng");
        await FillAsync(all);

        Assert.Equal(["Trà mãng cầu", "Trà mảng cầu"], await NamesAsync("mãng", all));
    }

    [Theory]
    [InlineData("hoà", "Bánh Hòa Bình")]
    [InlineData("hòa", "Bánh Hòa Bình")]
    [InlineData("HÒA", "Bánh Hòa Bình")]
    [InlineData("thuỷ", "Gương thủy tinh")]
    [InlineData("m'gar", "Cà phê Cư M’gar")]
    [InlineData("mgar", "Cà phê Cư M’gar")]
    [InlineData("đắk", "Tiêu Ðắk Lắk")]
    [InlineData("tre đan", "Mây‑tre–đan")]
    [InlineData("số 8", "Bún số 8")]
    public async Task Search_OtherSpellingOfTheSameWord_Finds(string text, string expected)
    {
        var all = new Documents().Products("Bánh Hòa Bình", "Gương thủy tinh", "Cà phê Cư M’gar", "Tiêu Ðắk Lắk", "Mây‑tre–đan", "Bún số 8", "Hoa số 9 đặc");
        await FillAsync(all);

        Assert.Equal([expected], await NamesAsync(text, all));
        Assert.Equal([expected], await NamesAsync(text.Normalize(System.Text.NormalizationForm.FormD), all));
    }

    [Fact]
    public async Task Search_MarksFindNothing_LooksWithoutThem()
    {
        var all = new Documents().Products("Rượu Bàu Đá", "Rượu cần");
        await FillAsync(all);

        var result = await SearchAsync("rượu bầu đá");

        Assert.Equal(TextMatch.Folded, result.Match);
        Assert.Equal([all[0].Num], result.Hits.Select(hit => hit.Num));
    }

    [Fact]
    public async Task Search_OneOfThreeWordsMissing_FindsTwoThirds()
    {
        var all = new Documents().Products("Bò một nắng", "Bò khô", "Muối tiêu");
        await FillAsync(all);

        var result = await SearchAsync("bò một hai");

        Assert.Equal(TextMatch.Some, result.Match);
        Assert.Equal([all[0].Num], result.Hits.Select(hit => hit.Num));
    }

    [Fact]
    public async Task Search_OneOfTwoWordsMissing_FindsNothing()
    {
        await FillAsync(new Documents().Products("Bò một nắng", "Muối tiêu"));

        var result = await SearchAsync("bò tôm");

        Assert.Equal((0, TextMatch.All), (result.Total, result.Match));
        Assert.Empty(result.Hits);
        Assert.Empty(result.Facets);
    }

    [Fact]
    public async Task Search_FilterHidesTheOnlyMatch_DoesNotLookLessStrictly()
    {
        var documents = new Documents();
        await FillAsync(documents.Product("Bò một nắng", (FacetNames.Category, "i3d")), documents.Product("Bò một", (FacetNames.Category, "i1b")));

        var result = await SearchAsync(new SearchRequest { Text = "bò một nắng", Filters = SearchFilters.None.With(FacetNames.Category, "i1b") });

        Assert.Equal((0, TextMatch.All), (result.Total, result.Match));
    }

    [Fact]
    public async Task Search_WordInSeveralFields_NameWeighsMost()
    {
        var documents = new Documents();
        SearchDocument[] all =
        [
            documents.Product("Khô cá") with { Description = "Ướp mật ong" }, documents.Product("Kẹo dừa") with { Tags = "Mật ong" },
            documents.Product("Phấn hoa") with { Producer = "Trại ong Mật" }, documents.Product("Mật ong"),
        ];
        await FillAsync(all);

        Assert.Equal(["Mật ong", "Phấn hoa", "Kẹo dừa", "Khô cá"], await NamesAsync("mật", all));
    }

    [Fact]
    public async Task Search_NeighboursInTheName_RankBeforeTheSameWordsApart()
    {
        var all = new Documents().Products("Khô cá bò", "Bò cá khô", "Cá khô bò");
        await FillAsync(all);

        Assert.Equal("Bò cá khô", (await NamesAsync("bo ca kho", all))[0]);
    }

    [Fact]
    public async Task Search_NeighboursInTheDescription_CountForNothing()
    {
        var documents = new Documents();
        SearchDocument[] all = [documents.Product("Chả") with { Description = "cá thu một nắng" }, documents.Product("Chả") with { Description = "một thu nắng cá" }];
        await FillAsync(all);

        var hits = (await SearchAsync("cá thu")).Hits;

        Assert.Equal(all.Select(d => d.Num), hits.Select(hit => hit.Num));
        Assert.Equal(hits[0].Score, hits[1].Score);
    }

    [Theory]
    [InlineData("8934567890120")]
    [InlineData("893-4567 890120")]
    [InlineData("số quyết định 12/QĐ-UBND")]
    [InlineData("12/qd-ubnd")]
    public async Task Search_NumberThatNamesARecord_FindsItAlone(string text)
    {
        var documents = new Documents();
        var wanted = documents.Product("Chả ram") with { Identifiers = [Identifiers.Gtin("08934567890120"), Identifiers.Decision("12/QĐ-UBND")!] };
        await FillAsync(documents.Product("Quyết định số 12"), wanted, documents.Product("Ủy ban") with { Identifiers = [Identifiers.Decision("112/QĐ-UBND")!] });

        Assert.Equal([wanted.Num], (await SearchAsync(text)).Hits.Select(hit => hit.Num));
    }

    [Fact]
    public async Task Search_UnknownDecisionNumber_FindsNothingSimilar()
    {
        var documents = new Documents();
        await FillAsync(documents.Product("Quyết định 13 QĐ UBND tỉnh") with { Identifiers = [Identifiers.Decision("12/QĐ-UBND")!] });

        Assert.Equal(0, (await SearchAsync("13/QĐ-UBND")).Total);
    }

    /// <summary>A table of what people look for; all that is wrong at once.</summary>
    [Fact]
    public async Task Search_JudgedQueries_PutTheRightOnesFirst()
    {
        var documents = JudgedQueries.Documents();
        await FillAsync(documents);
        var faults = new List<string>();
        foreach (var (text, first, not) in JudgedQueries.All)
        {
            var names = await NamesAsync(new SearchRequest { Text = text, PageSize = 100 }, documents);
            if (first.Except(names.Take(first.Length)).Any()) faults.Add($"{text}: {string.Join(" | ", names.Take(first.Length + 2))}");
            if (not is not null && names.Contains(not)) faults.Add($"{text}: finds {not}");
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Search_EmptyText_FindsAllByPrior()
    {
        var documents = new Documents();
        SearchDocument[] all = [documents.Product("A"), documents.Product("B") with { Prior = .5f }, documents.New(RecordType.Fair, "C") with { Prior = .2f }];
        await FillAsync(all);

        Assert.Equal(["B", "C", "A"], await NamesAsync("", all));
    }

    [Fact]
    public async Task Suggest_BeginningOfAWord_FindsNamesOnly()
    {
        var documents = new Documents();
        SearchDocument[] all =
        [
            documents.Product("Nước mắm Đề Gi"), documents.Product("Muối") with { Description = "ăn với mắm" },
            documents.New(RecordType.Producer, "Cơ sở Mắm Nhum"), documents.Product("Mật ong"), documents.Product("Chả mực") with { Producer = "Nước mắm" },
        ];
        await FillAsync(all);

        Assert.Equal([all[0].Num], (await Engine.SuggestAsync("nuoc ma", 10, Cancellation)).Select(hit => hit.Num));
        Assert.Equal(all.Select(document => document.Num).Order(), (await Engine.SuggestAsync("M", 10, Cancellation)).Select(hit => hit.Num).Order());
        Assert.Single(await Engine.SuggestAsync("m", 1, Cancellation));
        Assert.Empty(await Engine.SuggestAsync("…", 10, Cancellation));
    }

    [Fact]
    public async Task Search_TextOfAnyKind_NeverFails()
    {
        var all = new Documents().Products("Nước mắm \"nhĩ\" (loại 1)", "𝒩ước 🐟 mắm", "\u202Emắm\u0000", "'; DROP TABLE mam --");
        await FillAsync(all);
        string[] texts = ["\"", "+-&&||!(){}[]^~*?:\\/", "a AND", "\u0000", "\uD800", "🐟", new string('m', 5000), string.Join(' ', Enumerable.Repeat("mắm", 500)), "\u0301\u0301", "%", "٣", "mam*", "name:x"];

        foreach (var text in texts)
        {
            Assert.InRange((await SearchAsync(text)).Total, 0, all.Length);
            Assert.InRange((await Engine.SuggestAsync(text, 10, Cancellation)).Count, 0, all.Length);
        }
    }
}
