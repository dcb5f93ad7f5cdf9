using System.Globalization;
using Catalog.Core.Products;
using Catalog.Core.Records;

namespace Catalog.Core.Samples;

/// <summary>
/// Any number of products like those of the sample, for load: the same for the same seed. They stream, so that a hundred
/// thousand need no more memory than one batch.
/// </summary>
internal sealed class LoadGenerator(ulong seed, DateOnly today)
{
    private static readonly string[] Qualities =
        ["loại một", "nhà làm", "mùa mới", "hộp quà", "túi nhỏ", "cỡ lớn", "phơi nắng", "sấy lạnh", "truyền thống", "ít ngọt", "nguyên hạt", "đóng gói kín", "mẻ sớm", "bản thử"];

    /// <param name="makers">Ids of the sample producers by name.</param>
    public IEnumerable<FieldChanges<Product>> Products(int count, IReadOnlyDictionary<string, int> makers)
    {
        var dice = new SampleDice(seed);
        var places = new SamplePlaces();
        var plans = SampleProduct.PlanAll(SampleFamily.ReadAll(), SampleMaker.ReadAll(places), places);
        var writer = new SampleProducts(today, new Dictionary<string, (SampleFate, int)>());
        for (var i = 0; i < count; i++)
        {
            var (goods, other) = (dice.Pick(plans), dice.Pick(plans));
            // What one makes and where another lives: as many places as producers for each thing.
            var plan = goods with
            {
                Maker = other.Maker,
                Number = 1 + (plans.Count + i) % 99_999,
                IsFirst = false,
                Variant = goods.Variant with { Name = string.Create(CultureInfo.InvariantCulture, $"{goods.Variant.Name} {dice.Pick(Qualities)} {i + 1}") },
            };
            yield return writer.Values(plan, makers[plan.Maker.Name]);
        }
    }
}
