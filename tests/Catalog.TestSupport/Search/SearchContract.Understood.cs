using Catalog.Core.Search;
using Xunit;

namespace Catalog.TestSupport.Search;

public abstract partial class SearchContract
{
    [Fact]
    public async Task Search_AlternativeOfACompound_FindsBothAndTheTypedOneFirst()
    {
        var all = new Documents().Products("Lạc rang", "Đậu phộng rang", "Đậu xanh rang", "Lạc luộc");
        await FillAsync(all);

        var text = Understood([Slot("đậu phộng", ("lạc", .7f)), Slot("rang")]);

        Assert.Equal(["Đậu phộng rang", "Lạc rang"], await NamesAsync(text, all));
    }

    [Fact]
    public async Task Search_OptionalWord_RanksAndHidesNothing()
    {
        var all = new Documents().Products("Nước mắm Tam Quan", "Nước mắm Đề Gi", "Muối Đề Gi");
        await FillAsync(all);

        var text = Understood([Slot("nước"), Slot("mắm")]) with { Optional = [Slot("đề gi")] };

        Assert.Equal(["Nước mắm Đề Gi", "Nước mắm Tam Quan"], await NamesAsync(text, all));
    }

    [Fact]
    public async Task Search_PhraseInQuotes_FindsNeighboursInThatOrderOnly()
    {
        var all = new Documents().Products("Khô cá bò", "Bò khô", "Cá khô bò", "Khô bò miếng");
        await FillAsync(all);

        var text = Understood([]) with { Phrases = [TextPipeline.Tokens("khô bò")] };

        Assert.Equal(["Cá khô bò", "Khô bò miếng"], (await NamesAsync(text, all)).Order());
    }

    [Fact]
    public async Task Search_QuotedWord_MeansThatToneOnly()
    {
        var all = new Documents().Products("Trà mảng cầu", "Trà mãng cầu");
        await FillAsync(all);

        Assert.Equal(["Trà mãng cầu"], await NamesAsync(Understood([]) with { Phrases = [TextPipeline.Tokens("mãng")] }, all));
    }

    [Fact]
    public async Task Search_ExcludedWord_IsNotFound()
    {
        var documents = new Documents();
        SearchDocument[] all = [documents.Product("Mắm ruốc"), documents.Product("Mắm nêm"), documents.Product("Mắm thu") with { Description = "Pha với ruốc" }, documents.Product("Tương")];
        await FillAsync(all);

        Assert.Equal(["Mắm nêm"], await NamesAsync(Understood([Slot("mắm")]) with { Excluded = [TextPipeline.Tokens("ruốc")] }, all));
        Assert.Equal(["Mắm nêm", "Tương"], (await NamesAsync(Understood([]) with { Excluded = [TextPipeline.Tokens("ruoc")] }, all)).Order());
    }

    [Fact]
    public async Task Search_OneOfThreeSlotsMissing_FindsTwoThirds()
    {
        var all = new Documents().Products("Lạc rang muối", "Lạc rang", "Tỏi đen");
        await FillAsync(all);

        var result = await SearchAsync(new SearchRequest { Understood = Understood([Slot("đậu phộng", ("lạc", .7f)), Slot("rang"), Slot("tỏi")]) });

        Assert.Equal(TextMatch.Some, result.Match);
        Assert.Equal([all[0].Num, all[1].Num], result.Hits.Select(hit => hit.Num).Order());
    }

    private Task<string[]> NamesAsync(SearchText text, IReadOnlyList<SearchDocument> all) => NamesAsync(new SearchRequest { Understood = text }, all);

    private static SearchText Understood(IReadOnlyList<TextSlot> slots) => new() { Slots = slots, Order = [.. slots.SelectMany(slot => slot.Alternatives[0].Words)] };

    private static TextSlot Slot(string typed, params (string Text, float Weight)[] others) =>
        new([new TextAlternative(TextPipeline.Tokens(typed), 1), .. others.Select(other => new TextAlternative(TextPipeline.Tokens(other.Text), other.Weight))]);
}
