using System.Globalization;
using Catalog.Core.Outlets;
using Catalog.Core.Records;

namespace Catalog.Core.Samples;

/// <summary>A line of the list of outlets.</summary>
internal sealed record SampleOutlet(string Name, OutletKind Kind, SamplePlace Place, string Hours, int Area, string State)
{
    public static IReadOnlyList<SampleOutlet> ReadAll(SamplePlaces places) =>
        [.. SampleFile.Rows("outlets.txt").Select(cells => new SampleOutlet(
            cells[0], KindOf(cells[1]), places.Find(cells[2]), cells[3], int.Parse(cells[4], CultureInfo.InvariantCulture), cells[5]))];

    private static OutletKind KindOf(string word) => word switch
    {
        "pride" => OutletKind.VietnamesePride,
        "quint" => OutletKind.VietnameseQuintessence,
        "ocop" => OutletKind.OcopPoint,
        "store" => OutletKind.Store,
        "mobile" => OutletKind.Mobile,
        "trust" => OutletKind.TrustedAddress,
        _ => throw new FormatException($"outlets.txt: unknown kind '{word}'."),
    };
}

/// <summary>Outlets with hours, declarations, confirmations and what they sell; some confirmed lately, some long ago, some never.</summary>
internal sealed class SampleOutlets(SampleScope scope, StoredGoods goods)
{
    private const string Inspector = "Đơn vị kiểm tra mẫu";
    private static readonly int[] DeclaredMonths = [26, 14, 3];
    private readonly OutletService service = scope.Get<OutletService>();

    public async Task<IReadOnlyList<Outlet>> LoadAsync(CancellationToken cancellationToken)
    {
        var plans = SampleOutlet.ReadAll(goods.Places);
        var stored = await scope.AddAsync(service, plans.Select((plan, i) => Values(plan, i + 1)), cancellationToken);
        foreach (var (plan, outlet) in plans.Zip(stored)) await FillAsync(plan, outlet.Id, cancellationToken);
        return stored;
    }

    private FieldChanges<Outlet> Values(SampleOutlet plan, int number)
    {
        var dice = SampleDice.For(plan.Name);
        var street = $"Số mẫu {number}, đường mẫu {1 + dice.Next(12)}";
        var values = new FieldChanges<Outlet> { SourceName = "Dữ liệu mẫu" }
            .Set(OutletFields.Name, plan.Name).Set(OutletFields.Kind, plan.Kind).Set(OutletFields.Commune, plan.Place.Code).Set(OutletFields.Address, street)
            .Set(OutletFields.OldAddress, dice.Chance(60) ? $"{street}, {plan.Place.Old}" : null).Set(OutletFields.Hours, SampleHours.Of(plan.Hours, scope.Today))
            .Set(OutletFields.Introduction, Introduction(plan)).Set(OutletFields.Area, plan.Area).Set(OutletFields.ListsPrices, dice.Chance(88))
            .Set(OutletFields.Payments, PaymentMethods.Cash | (dice.Chance(80) ? PaymentMethods.Transfer : PaymentMethods.None) | (plan.Area > 100 ? PaymentMethods.Card : PaymentMethods.None))
            .Set(OutletFields.Parking, dice.Chance(70)).Set(OutletFields.Wheelchair, dice.Chance(35)).Set(OutletFields.Delivers, dice.Chance(40))
            .Set(OutletFields.StabilisesPrices, plan.Kind == OutletKind.Store && dice.Chance(45));
        if (dice.Chance(90))
            values.Set(OutletFields.Latitude, Near(plan.Place.Latitude, dice)).Set(OutletFields.Longitude, Near(plan.Place.Longitude, dice));
        SetOperator(values, plan, dice);
        return plan.Kind is OutletKind.Store or OutletKind.Mobile ? values : SetRecognition(values, plan, number, dice);
    }

    private void SetOperator(FieldChanges<Outlet> values, SampleOutlet plan, SampleDice dice)
    {
        var near = goods.Makers.Where(maker => maker.Maker.Place.Code == plan.Place.Code).ToList();
        if (near.Count > 0 && plan.Area < 100 && dice.Chance(60)) values.Set(OutletFields.Operator, dice.Pick(near).Id);
        else values.Set(OutletFields.OperatorName, plan.Kind == OutletKind.Store ? "Đơn vị vận hành mẫu" : "Hộ kinh doanh vận hành mẫu");
    }

    private FieldChanges<Outlet> SetRecognition(FieldChanges<Outlet> values, SampleOutlet plan, int number, SampleDice dice)
    {
        var on = SampleRound.Weekday(scope.Today.AddMonths(-4 - dice.Next(30)));
        var programme = plan.Kind switch
        {
            OutletKind.OcopPoint => "QĐ 950/QĐ-BCT",
            OutletKind.TrustedAddress => "Bình chọn địa chỉ tin cậy (mẫu)",
            _ => on.Year < 2026 ? "QĐ 386/QĐ-TTg" : "QĐ 2269/QĐ-BCT",
        };
        return values.Set(OutletFields.Programme, programme).Set(OutletFields.RecognitionNumber, string.Create(CultureInfo.InvariantCulture, $"{200 + number}/QĐ-SCT{SampleDecisions.Mark}"))
            .Set(OutletFields.RecognitionDate, on).Set(OutletFields.RecognitionIssuer, "Sở Công Thương tỉnh Gia Lai")
            .Set(OutletFields.RecognitionUntil, dice.Chance(50) ? on.AddMonths(36) : null);
    }

    private async Task FillAsync(SampleOutlet plan, int id, CancellationToken cancellationToken)
    {
        var (dice, version) = (SampleDice.For(plan.Name + "hàng"), 1);
        var (today, actor) = (scope.Today, SampleScope.Loader);
        foreach (var months in Declared(plan, dice))
        {
            var share = new DeclaredShare(Share(plan.Kind, dice), dice.Chance(70) ? "Điểm bán tự khai (mẫu)" : Inspector, today.AddMonths(-months));
            version = (await service.DeclareShareAsync(id, version, share, actor, null, cancellationToken)).Version;
        }
        var old = Products(plan, dice, 3 + dice.Next(5));
        version = (await service.LinkProductsAsync(id, version, old, today.AddDays(-200 - dice.Next(260)), actor, null, cancellationToken)).Version;
        if (plan.State is "-" or "susp")
            version = (await service.LinkProductsAsync(id, version, Products(plan, dice, 5 + dice.Next(9)), today.AddDays(-dice.Next(80)), actor, null, cancellationToken)).Version;
        if (dice.Chance(85))
            version = (await service.ConfirmAsync(id, version, today.AddDays(dice.Chance(75) ? -dice.Next(150) : -200 - dice.Next(300)), Inspector, actor, null, cancellationToken)).Version;
        await CloseAsync(plan.State, id, version, cancellationToken);
        scope.Db.ChangeTracker.Clear();
    }

    private Task CloseAsync(string state, int id, int version, CancellationToken cancellationToken) => state switch
    {
        "susp" => service.SuspendAsync(id, version, SampleScope.Loader, "Sửa chữa mặt bằng (dữ liệu mẫu)", cancellationToken),
        "closed" => service.CloseAsync(id, version, SampleScope.Loader, "Hết hợp đồng thuê mặt bằng (dữ liệu mẫu)", cancellationToken),
        "revoked" => service.WithdrawRecognitionAsync(id, version,
            new RecognitionWithdrawal(scope.Today.AddDays(-20), $"512/QĐ-SCT{SampleDecisions.Mark}", "Không còn niêm yết giá (dữ liệu mẫu)"), SampleScope.Loader, cancellationToken),
        _ => Task.CompletedTask,
    };

    private static IEnumerable<int> Declared(SampleOutlet plan, SampleDice dice) =>
        plan.Kind is OutletKind.Mobile or OutletKind.TrustedAddress ? [] : DeclaredMonths.Skip(dice.Next(3));

    private static decimal Share(OutletKind kind, SampleDice dice) => kind switch
    {
        OutletKind.OcopPoint => 100,
        OutletKind.Store => 78 + dice.Next(18),
        _ => 88 + dice.Next(13),
    };

    /// <summary>Goods of the same commune, what the region is known for, then whatever travels; a maker's own shop sells what is made around it.</summary>
    private HashSet<int> Products(SampleOutlet plan, SampleDice dice, int count)
    {
        var able = goods.Products.Where(product => IsSoldAt(plan, product.Plan)).ToList();
        var near = able.Where(product => product.Plan.Maker.Place.Code == plan.Place.Code).Select(product => product.Id).ToList();
        if (plan.Kind == OutletKind.TrustedAddress) return [.. near];
        var chosen = near.Take(count / 3).ToHashSet();
        var known = able.Where(product => product.Plan.IsFlagship).ToList();
        for (var i = 0; i < count / 2; i++) chosen.Add(dice.Pick(known).Id);
        while (chosen.Count < count) chosen.Add(dice.Pick(able).Id);
        return chosen;
    }

    /// <summary>Nobody sells houses or trips over a counter, or strong drink on these pages; what is fresh stays near or goes to a market.</summary>
    private bool IsSoldAt(SampleOutlet plan, SampleProduct product)
    {
        if (product.Family.Category is "vi1" or "n3" or "n4" or "n7" or "v2" or "v3" || product.Variant.Alcohol >= Catalog.Core.Products.Product.StrongAlcoholPercent) return false;
        var isFresh = product.Family.Category is "i1a" or "i1b" or "v1" || product.Fact("gtin") is "no";
        var holds = goods.FateOf(product) is not (SampleFate.None or SampleFate.Expired or SampleFate.Revoked);
        return (plan.Kind != OutletKind.OcopPoint || holds)
            && (!isFresh || product.Maker.Place.Code == plan.Place.Code || (plan.Kind == OutletKind.Store && plan.Area > 500));
    }

    private static string Introduction(SampleOutlet plan) => plan.Kind switch
    {
        OutletKind.OcopPoint => $"Quầy giới thiệu và bán sản phẩm OCOP của tỉnh tại {plan.Place.Commune}; mỗi kệ có thẻ ghi cơ sở và tình trạng chứng nhận. Điểm bán mẫu.",
        OutletKind.Store when plan.Hours == "market" => $"Chợ có dãy hàng trong tỉnh, họp từ sáng sớm tại {plan.Place.Commune}. Điểm bán mẫu.",
        OutletKind.Store => $"Nơi bán lẻ tại {plan.Place.Commune}, có kệ riêng cho hàng Việt và hàng trong tỉnh. Điểm bán mẫu.",
        OutletKind.Mobile => $"Bán lưu động theo lịch, điểm xuất phát ở {plan.Place.Commune}; nên xem lịch hội chợ, phiên chợ trước khi đến. Điểm bán mẫu.",
        OutletKind.TrustedAddress => $"Cửa hàng của cơ sở tại {plan.Place.Commune}, được hội người tiêu dùng giới thiệu. Điểm bán mẫu.",
        _ => $"Điểm bán hàng Việt Nam tại {plan.Place.Commune} ({plan.Place.OldCommune} cũ), niêm yết giá và ghi rõ nơi sản xuất. Điểm bán mẫu.",
    };

    private static double? Near(double centre, SampleDice dice) => Math.Round(centre + (dice.Next(1601) - 800) / 100_000d, 5);
}
