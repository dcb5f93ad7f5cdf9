using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace Catalog.Web.Features.Producers;

public sealed record ProducerPage
{
    public required string Name { get; init; }
    public required string Kind { get; init; }
    public required LabelledLink? Commune { get; init; }
    public required string CommuneCode { get; init; }
    public required string ProvinceCode { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }
    public required IHtmlContent Introduction { get; init; }
    public required bool HasIntroduction { get; init; }
    public required PictureSet Pictures { get; init; }
    public required ProductList Products { get; init; }

    /// <summary>Of the products, how many have an OCOP certificate that holds today.</summary>
    public required int Holding { get; init; }

    /// <summary>Papers of the whole producer; those of one product stand on its page.</summary>
    public required IReadOnlyList<Fact> Papers { get; init; }
    public required IReadOnlyList<Fact> Honours { get; init; }
    public required IReadOnlyList<OutletLine> Outlets { get; init; }
    public required IReadOnlyList<FairBrief> Fairs { get; init; }
}
