using Catalog.Core.Producers;

namespace Catalog.Core.Samples;

/// <summary>A line of the list of sample producers. Each name begins with words that no real firm has.</summary>
internal sealed record SampleMaker(
    string Name, ProducerKind Kind, SamplePlace Place, bool IsWomenLed, bool IsYouth, bool IsEthnicMinority, string? Village, IReadOnlyList<string> Families)
{
    /// <summary>"HTX mẫu", "Cơ sở mẫu" …: what every name begins with.</summary>
    public const string Mark = " mẫu ";

    /// <summary>What comes after the mark: "Nước mắm Đề Gi".</summary>
    public string Short => Name[(Name.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..];

    public string Street => $"Thôn mẫu số {1 + (int)(SampleDice.Hash(Name) % 9)}";

    public string Address => $"{Street}, {Place.Now}";

    public string OldAddress => $"{Street}, {Place.Old}";

    public static IReadOnlyList<SampleMaker> ReadAll(SamplePlaces places) =>
        [.. SampleFile.Rows("producers.txt").Select(cells => new SampleMaker(
            cells[0], KindOf(cells[1]), places.Find(cells[2]), cells[3].Contains('n'), cells[3].Contains('t'), cells[3].Contains('d'),
            cells[4] is "-" ? null : cells[4], cells[5].Split(' ')))];

    private static ProducerKind KindOf(string word) => word switch
    {
        "coop" => ProducerKind.Cooperative,
        "grp" => ProducerKind.CooperativeGroup,
        "sme" => ProducerKind.SmallEnterprise,
        "big" => ProducerKind.LargeEnterprise,
        "farm" => ProducerKind.Farm,
        "assoc" => ProducerKind.Association,
        "hh" => ProducerKind.Household,
        _ => throw new FormatException($"producers.txt: unknown kind '{word}'."),
    };
}
