using Catalog.Design.Certificates;
using Catalog.Design.Lists;
using Catalog.Web.Features.Shared;

namespace Catalog.Web.Features.Codes;

/// <summary>What the small page of a label shows: whether the certificate holds at this moment, whose product it is, whom to call.</summary>
public sealed record CodePage
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Url { get; init; }

    /// <summary>The moment of the answer.</summary>
    public required DateTimeOffset At { get; init; }
    public required CertificateFacts? Certificate { get; init; }
    public required ProductWarning? Warning { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }
    public required bool IsHealthFood { get; init; }
    public required bool IsStrongAlcohol { get; init; }

    /// <summary>The record whose code was asked for was merged into this one.</summary>
    public required bool IsMerged { get; init; }
}
