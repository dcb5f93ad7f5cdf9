using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;

namespace Catalog.Web.Features.Home;

public sealed record HomePage
{
    public required DateOnly Today { get; init; }

    /// <summary>Null while the search index, which counts them, is being filled.</summary>
    public required HomeFigures? Figures { get; init; }
    public required IReadOnlyList<MapCommune> Map { get; init; }
    public required string ProvinceCode { get; init; }
    public required IReadOnlyList<RegisterRow> Newest { get; init; }
    public required IReadOnlyList<FairBrief> Fairs { get; init; }
    public required IReadOnlyList<GoodsSector> Goods { get; init; }
}

/// <summary>Of products, not of certificates: each number is what the list behind its link holds.</summary>
/// <param name="Holding">OCOP products whose certificate holds today.</param>
/// <param name="Holders">Whose they are.</param>
/// <param name="Expiring">Of those, how many within the time in which a renewal is filed.</param>
/// <param name="Ended">Expired or revoked.</param>
public sealed record HomeFigures(int Holding, int Holders, IReadOnlyList<StarCount> Stars, int Expiring, int Ended, int Outlets);

/// <param name="Start">Where its part of the band begins, in products.</param>
public sealed record StarCount(int Stars, int Count, int Start);

/// <param name="Step">0–4: the shade.</param>
public sealed record MapCommune(string Code, string Name, string Url, int Count, int Step);

public sealed record GoodsSector(string Name, string Url, int Count, IReadOnlyList<GoodsLeaf> Leaves);

public sealed record GoodsLeaf(string Key, string Name, string Url, int Count);
