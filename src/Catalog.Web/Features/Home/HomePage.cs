using Catalog.Design.Lists;

namespace Catalog.Web.Features.Home;

public sealed record HomePage
{
    public required DateOnly Today { get; init; }

    /// <summary>OCOP products whose certificate holds today, and by whom.</summary>
    public required int Holding { get; init; }
    public required int Holders { get; init; }
    public required IReadOnlyList<StarCount> Stars { get; init; }
    public required int Expiring { get; init; }
    public required int Ended { get; init; }
    public required int Outlets { get; init; }
    public required IReadOnlyList<MapCommune> Map { get; init; }
    public required string ProvinceCode { get; init; }
    public required IReadOnlyList<RegisterRow> Newest { get; init; }
    public required IReadOnlyList<HomeFair> Fairs { get; init; }
    public required IReadOnlyList<GoodsSector> Goods { get; init; }
}

/// <param name="Start">Where its part of the band begins, in products.</param>
public sealed record StarCount(int Stars, int Count, int Start);

/// <param name="Step">0–4: the shade.</param>
public sealed record MapCommune(string Code, string Name, string Url, int Count, int Step);

public sealed record HomeFair(string Name, string Url, DateOnly From, DateOnly To, string Place);

public sealed record GoodsSector(string Name, string Url, int Count, IReadOnlyList<GoodsLeaf> Leaves);

public sealed record GoodsLeaf(string Key, string Name, string Url, int Count);
