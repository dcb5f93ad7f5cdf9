using Catalog.Core.Places;

namespace Catalog.Tests.Places;

/// <summary>The traps of the real lists: same names, splits, spellings, abbreviations.</summary>
public sealed class PlaceResolverTests
{
    private static PlaceResolution Resolve(string text) => Shipped.Resolver.Resolve(text);

    [Fact]
    public void Resolve_BinhDinh_IsTheOldProvinceThenItsWardThenTheCommuneElsewhere()
    {
        var found = Resolve("Bình Định");
        Assert.Equal(["t:52", "xa:21907"], found.Keys().Take(2));
        Assert.Contains("xa:13186", found.Keys()); // xã Bình Định, Hưng Yên
        Assert.Equal(PlaceMatchKind.OldProvince, found.Best!.Kind);
        Assert.Equal(58, found.Scope!.Communes.Count);
        Assert.All(found.Scope.Communes, commune => Assert.Equal("52", commune.Parent!.Value.Code));
        Assert.True(found.IsAmbiguous);
    }

    [Fact]
    public void Resolve_BinhDuong_IsTheOldProvinceAndTwoCommunes()
    {
        var keys = Resolve("Bình Dương").Keys();
        Assert.Equal("t:74", keys[0]);
        var communes = Resolve("Bình Dương").Candidates.Where(candidate => candidate.Kind == PlaceMatchKind.CurrentCommune).Select(candidate => candidate.Place);
        Assert.Equal(["52", "79"], communes.Select(place => place.Parent!.Value.Code).Order());
    }

    [Fact]
    public void Resolve_OldProvinceNames_LiveOnAsCommunes() =>
        Assert.Equal(26, OldNames(PlaceKind.OldProvince).Count(name => Shipped.Catalog.Communes.Any(commune => commune.Name == name)));

    [Theory]
    [InlineData("Phường Ngô Mây, TP Quy Nhơn", "Phường Quy Nhơn Nam")]
    [InlineData("phường Ngô Mây, thành phố Quy Nhơn, tỉnh Bình Định", "Phường Quy Nhơn Nam")]
    [InlineData("P. Ngô Mây, TX An Khê, Gia Lai", "Phường An Khê")]
    [InlineData("thị trấn Ngô Mây, huyện Phù Cát", "Xã Phù Cát")]
    [InlineData("tt ngo may phu cat", "Xã Phù Cát")]
    [InlineData("TT. Ngô Mây", "Xã Phù Cát")]
    [InlineData("xã Ngô Mây", "Xã Ngô Mây")]
    [InlineData("xã Ngô Mây, tỉnh Gia Lai", "Xã Ngô Mây")]
    public void Resolve_NgoMayWithItsTypeOrDistrict_IsOneOfTheFour(string text, string commune) =>
        Assert.Equal(commune, Resolve(text).OnlyCommune?.FullName);

    [Fact]
    public void Resolve_NgoMayAlone_OffersAllFourAndAsks()
    {
        var found = Resolve("Ngô Mây");
        Assert.Equal("xa:21901", found.Keys()[0]);
        Assert.Equal(4, found.Candidates.Count(candidate => candidate.Communes.All(commune => commune.Parent!.Value.Code == "52")));
        Assert.True(found.IsAmbiguous);
        Assert.Null(found.OnlyCommune);
        Assert.Equal(["Xã Cát Chánh", "Xã Cát Hưng", "Xã Cát Thắng"], Shipped.Catalog.SourcesOf("21901").Names());
    }

    [Theory]
    [InlineData("Tam Quan Bắc", "Phường Hoài Nhơn Bắc")]
    [InlineData("tam quan bac", "Phường Hoài Nhơn Bắc")]
    [InlineData("Diêu Trì", "Xã Tuy Phước")]
    [InlineData("xa tra cu, tinh vinh long", "Xã Trà Cú")] // not "Trà (cũ)"
    [InlineData("Ân Nghĩa", "Xã Kim Sơn")]
    [InlineData("Cát Khánh", "Xã Đề Gi")]
    [InlineData("Bàu Đá", "Xã An Nhơn Tây")]
    [InlineData("rượu", null)]
    [InlineData("4", null)]
    public void Resolve_OldCommuneOrVillage_IsTheCommuneItWentTo(string text, string? commune) =>
        Assert.Equal(commune, Resolve(text).Best?.Communes.Single().FullName);

    [Theory]
    [InlineData("huyen hoai an cu")]
    [InlineData("Huyện Hoài Ân cũ")]
    [InlineData("hoai an (cu)")]
    public void Resolve_NameSaidToBeOld_IsTheOldDistrict(string text) => Assert.Equal("h:544", Resolve(text).Keys()[0]);

    [Theory]
    [InlineData("Hoài Ân", "xa:21688", "h:544", 5)]
    [InlineData("hoai an", "xa:21688", "h:544", 5)]
    [InlineData("Vân Canh", "xa:21994", "h:551", 3)]
    [InlineData("Tuy Phước", "xa:21952", "h:550", 4)]
    [InlineData("Chư Sê", "xa:23941", "h:633", 5)]
    [InlineData("An Nhơn", "xa:21910", "h:549", 6)]
    [InlineData("Qui Nhơn", "xa:21583", "h:540", 6)]
    public void Resolve_NameOfDistrictAndCommune_IsTheCommuneFirstInTheScopeOfTheDistrict(string text, string first, string scope, int communes)
    {
        var found = Resolve(text);
        if (text != "Qui Nhơn") Assert.Equal(first, found.Keys()[0]);
        Assert.Equal(scope, found.Scope!.Place.Key.ToString());
        Assert.Equal(communes, found.Scope.Communes.Count);
        Assert.Null(found.OnlyCommune);
    }

    [Fact]
    public void Resolve_HuyenHoaiAn_IsTheDistrictAlone()
    {
        var found = Resolve("huyện Hoài Ân");
        Assert.Equal(["h:544"], found.Keys());
        Assert.Equal(["21688", "21697", "21703", "21715", "21727"], found.Best!.Communes.Select(commune => commune.Key.Code).Order());
    }

    [Fact]
    public void Resolve_DistrictNames_AreMostlyReusedByCommunes()
    {
        var districts = OldNames(PlaceKind.OldDistrict).Distinct().ToList();
        var communes = Shipped.Catalog.Communes.Select(commune => commune.Name).ToHashSet();
        Assert.Equal((667, 554), (districts.Count, districts.Count(communes.Contains)));
        Assert.Equal(314, Shipped.Catalog.Communes.GroupBy(commune => commune.Name).Count(same => same.Count() > 1));
        Assert.Equal(10, Resolve("Tân An").Candidates.Count(candidate => candidate.Kind == PlaceMatchKind.CurrentCommune));
    }

    [Theory]
    [InlineData("02485", 2)] // Công Đa: both rows say "merged"
    [InlineData("01615", 2)] // Hồng Quang: likewise
    public void Resolve_SplitMarkedAsMerged_AsksAPerson(string code, int targets)
    {
        var found = Resolve("x:" + code);
        Assert.Equal(targets, found.Best!.Communes.Count);
        Assert.True(found.Best.IsSplit && found.IsAmbiguous);
        Assert.Null(found.OnlyCommune);
        Assert.All(Shipped.Catalog.LinksFrom(PlaceKey.Parse("x:" + code)), link => Assert.NotEqual(PlaceLinkKind.Ambiguous, link.Kind));
    }

    [Theory]
    [InlineData("xã Hòa Hội")]
    [InlineData("xã Hoà Hội")]
    [InlineData("xa hoa hoi")]
    [InlineData("XÃ HÒA HỘI")]
    [InlineData("xã Ho\u00e0\u0300 Hội")] // a doubled mark does no harm
    public void Resolve_TonePlacement_DoesNotMatter(string text) => Assert.Contains("xa:21871", Resolve(text).Keys());

    [Theory]
    [InlineData("Đak Đoa", "h:626")]
    [InlineData("Đăk Đoa", "h:626")]
    [InlineData("Đắk Đoa", "h:626")]
    [InlineData("K'Dang", "x:23698")]
    [InlineData("KDang", "x:23698")]
    [InlineData("K Dang", "x:23698")]
    [InlineData("K’ Dang", "x:23698")]
    [InlineData("Ia Hội", "xa:24007")]
    [InlineData("Ya Hội", "xa:24007")]
    [InlineData("Thanh Hoá", "tinh:38")]
    [InlineData("Thanh Hóa", "tinh:38")]
    [InlineData("Khánh Hoà", "tinh:56")]
    [InlineData("tỉnh Khánh Hòa", "tinh:56")]
    [InlineData("Phan Rang – Tháp Chàm", "h:582")]
    [InlineData("phan rang thap cham", "h:582")]
    [InlineData("Bà Rịa-Vũng Tàu", "t:77")]
    [InlineData("dak lak", "tinh:66")]
    [InlineData("Đăk Lăk", "tinh:66")]
    public void Resolve_OtherSpelling_IsFound(string text, string key) => Assert.Contains(key, Resolve(text).Keys());

    [Fact]
    public void Resolve_TypedMarks_ShutOutOtherMarks()
    {
        var marked = Resolve("An Hòa").Candidates.Where(candidate => candidate.Kind is not PlaceMatchKind.FormerName).Select(candidate => candidate.Place.Name).Distinct();
        Assert.Equal(["An Hoà", "An Hòa"], marked.Order(StringComparer.Ordinal)); // and no Ân Hòa
        Assert.Contains("Ân Hòa", Resolve("an hoa").Candidates.Select(candidate => candidate.Place.Name));
    }

    [Fact]
    public void Resolve_TanAnCity_LayInLongAnAndIsInTayNinh()
    {
        var found = Resolve("TP Tân An");
        Assert.Equal("h:794", found.Keys().Single());
        Assert.Equal("Tỉnh Long An", Shipped.Catalog.Find(found.Best!.Place.Parent!.Value)!.FullName);
        Assert.All(found.Best.Communes, commune => Assert.Equal("80", commune.Parent!.Value.Code));
        Assert.Equal("Tỉnh Tây Ninh", Shipped.Catalog.Province("80")!.FullName);
    }

    [Theory]
    [InlineData("BĐ", "t:52", PlaceMatchKind.Abbreviation)]
    [InlineData("BD", "t:52", PlaceMatchKind.Abbreviation)] // no mark typed: at home it is Bình Định
    [InlineData("GL", "tinh:52", PlaceMatchKind.Abbreviation)]
    [InlineData("QN", "h:540", PlaceMatchKind.Abbreviation)]
    [InlineData("tp hcm", "tinh:79", PlaceMatchKind.Abbreviation)]
    [InlineData("TP.HCM", "tinh:79", PlaceMatchKind.Abbreviation)]
    [InlineData("TPHCM", "tinh:79", PlaceMatchKind.Abbreviation)]
    [InlineData("sài gòn", "tinh:79", PlaceMatchKind.Alias)]
    [InlineData("sai gon", "tinh:79", PlaceMatchKind.Alias)]
    [InlineData("tx An Nhơn", "h:549", PlaceMatchKind.OldDistrict)]
    [InlineData("h. Tây Sơn, BĐ", "h:547", PlaceMatchKind.OldDistrict)]
    [InlineData("p. Hoài Nhơn Bắc", "xa:21655", PlaceMatchKind.CurrentCommune)]
    [InlineData("x. Ân Phong", "x:21709", PlaceMatchKind.OldCommune)]
    [InlineData("Q1, tp hcm", "h:760", PlaceMatchKind.OldDistrict)]
    [InlineData("quận 1, Sài Gòn", "h:760", PlaceMatchKind.OldDistrict)]
    [InlineData("Hoài Nhơn Bắc", "xa:21655", PlaceMatchKind.CurrentCommune)]
    [InlineData("bắc Hoài Nhơn", "xa:21655", PlaceMatchKind.CompassName)]
    [InlineData("phía bắc hoai nhon", "xa:21655", PlaceMatchKind.CompassName)]
    [InlineData("dong tuy phuoc", "xa:21970", PlaceMatchKind.CompassName)]
    public void Resolve_AbbreviationOrCompass_IsWhatPeopleMean(string text, string key, PlaceMatchKind kind)
    {
        var best = Resolve(text).Best;
        Assert.Equal((key, kind), (best?.Place.Key.ToString(), best?.Kind));
    }

    [Fact]
    public void Resolve_Hn_IsHaNoiFirstWithoutAHome() => Assert.Equal("tinh:01", new PlaceResolver(Shipped.Catalog).Resolve("hn").Keys()[0]);

    [Theory]
    [InlineData("xã Ân Phong, huyện Hoài Ân, tỉnh Bình Định", "x:21709")]
    [InlineData("Thôn An Hậu, xã Ân Phong, huyện Hoài Ân, Bình Định", "x:21709")]
    [InlineData("xã Hoài Ân, tỉnh Gia Lai", "xa:21688")]
    [InlineData("111 Lê Hồng Phong, phường Quy Nhơn, tỉnh Gia Lai", "xa:21583")]
    [InlineData("Xã Bình Định, tỉnh Hưng Yên", "xa:13186")]
    [InlineData("xã Lộc Ninh, Đồng Nai", "xa:25270")] // phường since 30/4/2026
    [InlineData("Hoài Ân Bình Định", "h:544")]
    [InlineData("tỉnh Gia Lai (cũ)", "t:64")]
    [InlineData("Gia Lai cũ", "t:64")]
    [InlineData("Gia Lai", "tinh:52")]
    public void Resolve_Address_IsItsNarrowestPartInsideTheWiderOnes(string text, string key) => Assert.Equal(key, Resolve(text).Keys()[0]);

    [Theory]
    [InlineData("h:544", PlaceMatchKind.OldDistrict, 5)]
    [InlineData("t:52", PlaceMatchKind.OldProvince, 58)]
    [InlineData("t:64", PlaceMatchKind.OldProvince, 77)]
    [InlineData("tinh:52", PlaceMatchKind.CurrentProvince, 135)]
    [InlineData("xa:21688", PlaceMatchKind.CurrentCommune, 1)]
    [InlineData("x:21688", PlaceMatchKind.OldCommune, 1)]
    [InlineData("h:318", PlaceMatchKind.OldDistrict, 1)] // Bạch Long Vĩ, a district without communes
    public void Resolve_Key_NamesTheUnitOfThatEpoch(string key, PlaceMatchKind kind, int communes)
    {
        var best = Resolve(key).Best!;
        Assert.Equal((kind, communes), (best.Kind, best.Communes.Count));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(",,,")]
    [InlineData("xa:99999")]
    [InlineData("h:54")]
    [InlineData("không có nơi này")]
    [InlineData("'")]
    public void Resolve_NoPlace_FindsNothing(string? text)
    {
        Assert.Empty(Shipped.Resolver.Resolve(text).Candidates);
        Assert.Null(Shipped.Resolver.Resolve(text).Scope);
    }

    private static IEnumerable<string> OldNames(PlaceKind kind) =>
        Enumerable.Range(0, 1000).Select(i => Shipped.Catalog.Find(new PlaceKey(kind, kind == PlaceKind.OldProvince ? $"{i:00}" : $"{i:000}")))
            .OfType<Place>().Select(place => place.Name);
}
