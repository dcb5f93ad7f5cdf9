using Catalog.Core.Places;
using CsCheck;

namespace Catalog.Tests.Places;

public sealed class PlaceCatalogTests
{
    private static readonly PlaceCatalog Catalog = Shipped.Catalog;

    private static readonly Place[] OldCommunes =
        [.. Enumerable.Range(0, 100_000).Select(i => Catalog.Find(new PlaceKey(PlaceKind.OldCommune, $"{i:00000}"))).OfType<Place>()];

    [Fact]
    public void Communes_OfTheShippedLists_AreCountedByType()
    {
        Assert.Equal((2611, 697, 13), (Count(PlaceType.Commune), Count(PlaceType.Ward), Count(PlaceType.SpecialZone)));
        Assert.Equal((7, 27), (Catalog.Provinces.Count(p => p.Type == PlaceType.City), Catalog.Provinces.Count(p => p.Type == PlaceType.Province)));

        static int Count(PlaceType type) => Catalog.Communes.Count(commune => commune.Type == type);
    }

    [Fact]
    public void CommunesOf_OldCommunes_SplitInTheKnownNumber() =>
        Assert.Equal((9594, 441, 0), (OldCommunes.Count(Goes(1)), OldCommunes.Count(old => Catalog.IsSplit(old.Key)), OldCommunes.Count(Goes(0))));

    [Fact]
    public void CommunesOf_AnyOldDistrict_StaysInOneProvince()
    {
        var districts = OldCommunes.Select(commune => commune.Parent!.Value).Distinct().ToList();
        Assert.All(districts, district => Assert.Single(Catalog.CommunesOf(district).Select(commune => commune.Parent!.Value).Distinct()));
        Assert.Equal(14, districts.Max(district => Catalog.CommunesOf(district).Count));
    }

    [Fact]
    public void Find_CodeOfBothEpochs_TellsThemApart()
    {
        Assert.Equal("Thị trấn Tăng Bạt Hổ", Catalog.Find(PlaceKey.Parse("x:21688"))!.FullName);
        Assert.Equal("Xã Hoài Ân", Catalog.Find(PlaceKey.Parse("xa:21688"))!.FullName);
        Assert.Equal(3315, OldCommunes.Count(old => Catalog.Commune(old.Key.Code) is not null));
    }

    [Fact]
    public void AddressWithOld_OfAMergedCommune_NamesBoth()
    {
        Assert.Equal("xã Hoài Ân, tỉnh Gia Lai (trước 1/7/2025: huyện Hoài Ân, tỉnh Bình Định)", Catalog.AddressWithOld("21688"));
        Assert.Equal("xã Ân Phong, huyện Hoài Ân, tỉnh Bình Định (từ 1/7/2025: xã Hoài Ân, tỉnh Gia Lai)", Catalog.AddressWithNew(PlaceKey.Parse("x:21709")));
        Assert.Equal("huyện Hoài Ân, tỉnh Bình Định (từ 1/7/2025: 5 xã, phường, tỉnh Gia Lai)", Catalog.AddressWithNew(PlaceKey.Parse("h:544")));
        Assert.Contains(" và ", Catalog.OldAddressOf("23614"), StringComparison.Ordinal); // two districts
    }

    [Fact]
    public void CentreOf_ADistrict_LiesAmongItsCommunes()
    {
        var centre = Catalog.CentreOf(PlaceKey.Parse("h:544"))!.Value;
        Assert.All(Catalog.CommunesOf(PlaceKey.Parse("h:544")), commune => Assert.InRange(centre.DistanceKm(commune.Centre!.Value), 0, 40));
        Assert.Null(Catalog.CentreOf(PlaceKey.Parse("h:999")));
    }

    [Fact]
    public void Resolve_FullAddressOfAnyOldCommune_IsThatCommuneOrAsks() => OneOf(OldCommunes).Sample(old =>
    {
        var found = Shipped.Resolver.Resolve(Catalog.Address(old.Key));
        var best = found.Best!;
        if (best.Place.Key != old.Key) Assert.Equal(Text(old), Text(best.Place)); // one unit twice in a district: cannot be told apart
        if (Catalog.IsSplit(old.Key)) Assert.Null(found.OnlyCommune);
    }, iter: 2000);

    [Fact]
    public void Resolve_FullAddressOfAnyCommuneInAnySpelling_IsThatCommune() =>
        Gen.Select(OneOf(Catalog.Communes), OneOf<Func<string, string>>([
            text => text, text => text.ToUpperInvariant(), Core.Text.VietnameseText.Fold, text => text.Normalize(System.Text.NormalizationForm.FormD)]))
        .Sample((commune, spell) => Assert.Contains(commune.Key.ToString(), Shipped.Resolver.Resolve(spell(Catalog.Address(commune.Key))).Keys()), iter: 2000);

    [Fact]
    public void Resolve_AnyText_DoesNotThrow() => Gen.String.Sample(text => Shipped.Resolver.Resolve(text), iter: 3000);

    private static Gen<T> OneOf<T>(IReadOnlyList<T> some) => Gen.Int[0, some.Count - 1].Select(i => some[i]);

    private static Func<Place, bool> Goes(int communes) => old => Catalog.CommunesOf(old.Key).Count == communes;

    private static string Text(Place place) => Core.Text.VietnameseText.SearchKey(place.FullName);
}
