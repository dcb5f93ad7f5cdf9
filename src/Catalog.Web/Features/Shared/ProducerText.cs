using Catalog.Core.Producers;

namespace Catalog.Web.Features.Shared;

public static class ProducerText
{
    /// <summary>"Phụ nữ làm chủ", "Thanh niên khởi nghiệp" …, in one line; null when none applies.</summary>
    public static string? TraitsOf(Producer producer)
    {
        string?[] traits = [producer.IsWomenLed ? "phụ nữ làm chủ" : null, producer.IsYouthStartUp ? "thanh niên khởi nghiệp" : null, producer.IsEthnicMinority ? "cơ sở của đồng bào dân tộc thiểu số" : null];
        var known = traits.OfType<string>().ToList();
        return known.Count == 0 ? null : char.ToUpperInvariant(known[0][0]) + string.Join(", ", known)[1..];
    }
}
