using Catalog.Design.Certificates;
using Catalog.Design.Lists;
using Catalog.Design.Pictures;
using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace Catalog.Web.Features.Products;

/// <summary>Everything the page of one product shows.</summary>
public sealed record ProductPage
{
    public required int Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Url { get; init; }
    public required bool IsSample { get; init; }
    public required string CategoryKey { get; init; }
    public required string CategoryName { get; init; }
    public required IReadOnlyList<LabelledLink> Crumbs { get; init; }
    public string? NetContent { get; init; }
    public string? Summary { get; init; }
    public required LabelledLink Producer { get; init; }
    public required int ProducerId { get; init; }

    /// <summary>Phone and Zalo of the maker, as plain links.</summary>
    public required IReadOnlyList<Fact> Calls { get; init; }
    public required LabelledLink? Commune { get; init; }
    public required string CommuneCode { get; init; }
    public required string ProvinceCode { get; init; }

    /// <summary>From 15 % on the template is neutral: no picture, story, price, pull or neighbours.</summary>
    public required bool IsStrongAlcohol { get; init; }

    /// <summary>Thực phẩm chức năng: the label law wants one sentence with it.</summary>
    public required bool IsHealthFood { get; init; }

    /// <summary>What a buyer must know before anything else; it stands above the name.</summary>
    public required ProductWarning? Warning { get; init; }
    public required CertificateFacts? Certificate { get; init; }
    public required IReadOnlyList<Fact> ProducerFacts { get; init; }
    public required IReadOnlyList<Fact> OriginFacts { get; init; }
    public required IReadOnlyList<Fact> LabelFacts { get; init; }
    public required IReadOnlyList<Fact> Papers { get; init; }
    public required IReadOnlyList<Fact> Trace { get; init; }

    /// <summary>Where the carrier on the label leads to; the maker's own, never checked.</summary>
    public string? TraceUrl { get; init; }

    /// <summary>The first one stands for it; none for strong alcohol.</summary>
    public IReadOnlyList<PictureFacts> Pictures { get; init; } = [];
    public Fact? Price { get; init; }
    public required IHtmlContent Story { get; init; }
    public required bool HasStory { get; init; }

    /// <summary>Null for strong alcohol, which is not shown where it can be bought.</summary>
    public WhereToBuy? Buy { get; init; }
    public IReadOnlyList<Fact> Honours { get; init; } = [];
    public required IReadOnlyList<HistoryLine> History { get; init; }
    public required IReadOnlyList<RegisterRow> Related { get; init; }
}

public sealed record HistoryLine(DateOnly Day, string Text);
