using System.Globalization;
using Catalog.Core.Fairs;
using Catalog.Core.Records;

namespace Catalog.Core.Samples;

/// <summary>A line of the list of fairs; its days count from today.</summary>
internal sealed record SampleFair(string Name, FairKind Kind, string Host, string State, IReadOnlyList<StopPlan> Stops, int? Booths, string? Theme)
{
    public static IReadOnlyList<SampleFair> ReadAll(SamplePlaces places, DateOnly today) =>
        [.. SampleFile.Rows("fairs.txt").Select(cells => Read(cells, places, today))];

    private static SampleFair Read(string[] cells, SamplePlaces places, DateOnly today)
    {
        var stops = cells[4].Split(';').Select(text => Stop(text.Split(',', StringSplitOptions.TrimEntries), places, today)).ToList();
        var year = stops[0].FirstDay.Year.ToString(CultureInfo.InvariantCulture);
        return new SampleFair(cells[0].Replace("{nam}", year, StringComparison.Ordinal), Enum.Parse<FairKind>(cells[1]), cells[2], cells[3], stops,
            cells[5] is "-" ? null : int.Parse(cells[5], CultureInfo.InvariantCulture), cells[6] is "-" ? null : cells[6]);
    }

    /// <summary>"-130..-127", place, venue (or an address of the web), "8:00-20:00". "T-9" counts from the coming Tết, "L-9" from the last.</summary>
    private static StopPlan Stop(string[] parts, SamplePlaces places, DateOnly today)
    {
        var days = parts[0].Split("..").Select(text => Day(text, today)).ToArray();
        var hours = parts[3] is "-" ? [] : parts[3].Split('-').Select(text => TimeOnly.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var place = parts[1] is "-" ? null : places.Find(parts[1]);
        return new StopPlan
        {
            FirstDay = days[0],
            LastDay = days[1],
            Venue = place is null ? "Trực tuyến" : parts[2],
            Url = place is null ? parts[2] : null,
            Commune = place?.Code,
            Address = place?.Now,
            Latitude = place?.Latitude,
            Longitude = place?.Longitude,
            OpensAt = hours.Length == 0 ? null : hours[0],
            ClosesAt = hours.Length == 0 ? null : hours[1],
        };
    }

    private static DateOnly Day(string text, DateOnly today) => text[0] switch
    {
        'T' => SampleTet.Coming(today).AddDays(int.Parse(text[1..], CultureInfo.InvariantCulture)),
        'L' => SampleTet.Last(today).AddDays(int.Parse(text[1..], CultureInfo.InvariantCulture)),
        _ => today.AddDays(int.Parse(text, CultureInfo.InvariantCulture)),
    };
}

/// <summary>Fairs of every kind and phase, seen from today.</summary>
internal sealed class SampleFairs(SampleScope scope, StoredGoods goods)
{
    private readonly FairService service = scope.Get<FairService>();

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var plans = SampleFair.ReadAll(goods.Places, scope.Today);
        var stored = await scope.AddAsync(service, plans.Select(Values), cancellationToken);
        foreach (var ((plan, fair), i) in plans.Zip(stored).Select((pair, i) => (pair, i)))
        {
            await ActAsync(plan, fair.Id, i + 1, cancellationToken);
            scope.Db.ChangeTracker.Clear();
        }
    }

    private FieldChanges<Fair> Values(SampleFair plan)
    {
        var dice = SampleDice.For(plan.Name.Split(' ')[^1] + plan.Kind + plan.Host + plan.Stops[0].Venue);
        var isTrade = plan.Kind is FairKind.TradeFair or FairKind.TetMarket;
        var values = new FieldChanges<Fair> { SourceName = "Dữ liệu mẫu" }
            .Set(FairFields.Name, plan.Name).Set(FairFields.Kind, plan.Kind).Set(FairFields.Host, plan.Host).Set(FairFields.Organiser, "Đơn vị tổ chức mẫu")
            .Set(FairFields.Theme, plan.Theme).Set(FairFields.Stops, plan.Stops).Set(FairFields.BoothsPlanned, plan.Booths)
            .Set(FairFields.Programme, Programme(plan)).Set(FairFields.Admission, Admission(plan.Kind))
            .Set(FairFields.Parking, plan.Kind != FairKind.Livestream).Set(FairFields.UsesProvinceName, isTrade && dice.Chance(40)).Set(FairFields.HasAwards, isTrade && dice.Chance(30))
            .Set(FairFields.ShowsCounterfeits, plan.Kind == FairKind.TradeFair && dice.Chance(35)).Set(FairFields.Sectors, Sectors(plan.Kind)).Set(FairFields.Description, Description(plan));
        if (isTrade) values.Set(FairFields.BoothPrice, 2_000_000 + dice.Next(8) * 250_000);
        if (plan.Booths is not null && plan.Stops[0].FirstDay > scope.Today)
            values.Set(FairFields.RegistrationUntil, plan.Stops[0].FirstDay.AddDays(-3)).Set(FairFields.Registration, "Gửi tên cơ sở, mặt hàng và số gian cần thuê đến đơn vị tổ chức (mẫu).");
        return values;
    }

    private async Task ActAsync(SampleFair plan, int id, int number, CancellationToken cancellationToken)
    {
        var (version, actor, first) = (1, SampleScope.Loader, plan.Stops.Min(stop => stop.FirstDay));
        if (plan.State is not "planned")
        {
            var day = SampleRound.Weekday(new[] { first.AddDays(-35), scope.Today }.Min());
            var paper = plan.Kind is FairKind.TradeFair or FairKind.PromotionFair
                ? new FairConfirmation(string.Create(CultureInfo.InvariantCulture, $"{400 + number}/XN-SCT{SampleDecisions.Mark}"), day, "Sở Công Thương tỉnh Gia Lai") : null;
            version = (await service.ConfirmAsync(id, version, paper, actor, null, cancellationToken)).Version;
        }
        if (plan.Booths is not null) version = (await service.SetExhibitorsAsync(id, version, Booths(plan), actor, null, cancellationToken)).Version;
        await (plan.State switch
        {
            "postponed" => service.PostponeAsync(id, version, actor, "Dự báo mưa lũ, dời sang dịp khác (dữ liệu mẫu)", cancellationToken),
            "cancelled" => service.CancelAsync(id, version, actor, "Không đủ gian hàng đăng ký (dữ liệu mẫu)", cancellationToken),
            "moved" => service.RescheduleAsync(id, version, [.. plan.Stops.Select(stop => stop with { FirstDay = stop.FirstDay.AddDays(7), LastDay = stop.LastDay.AddDays(7) })],
                actor, "Đổi lịch để tránh trùng phiên chợ xã bên (dữ liệu mẫu)", cancellationToken),
            "ended" => service.ReportAsync(id, version, Report(plan), actor, null, cancellationToken),
            _ => Task.CompletedTask,
        });
    }

    private List<Booth> Booths(SampleFair plan)
    {
        var dice = SampleDice.For(plan.Stops[0].Venue + plan.Kind);
        var count = Math.Min(plan.Booths!.Value / 3, 32);
        var chosen = goods.Makers.OrderBy(maker => SampleDice.Hash(maker.Maker.Name + plan.Stops[0].Venue + plan.Kind)).Take(count);
        return [.. chosen.Select((maker, i) => new Booth(maker.Id, dice.Chance(80) ? string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + i / 10)}{i % 10 + 1:00}") : null))];
    }

    private static FairReport Report(SampleFair plan)
    {
        var dice = SampleDice.For(plan.Stops[0].Venue + plan.Host + "kết quả");
        var booths = plan.Booths ?? 12;
        List<ReportedFigure> figures = [new(FairResultKind.Businesses, booths * 7 / 10)];
        if (plan.Kind == FairKind.SupplyDemandMeeting) figures.AddRange([new(FairResultKind.Contracts, 6 + dice.Next(9)), new(FairResultKind.Memoranda, 12 + dice.Next(14))]);
        else figures.AddRange([new(FairResultKind.Visitors, booths * (90 + dice.Next(120))), new(FairResultKind.Revenue, booths * (6 + dice.Next(9)) * 1_000_000L)]);
        if (plan.Kind == FairKind.MobileSale) figures.AddRange([new(FairResultKind.Trips, plan.Stops.Count), new(FairResultKind.Tons, 2.5m * plan.Stops.Count)]);
        else if (plan.Booths is not null) figures.Add(new(FairResultKind.Booths, booths));
        return new FairReport(figures, "Báo cáo mẫu của đơn vị tổ chức", plan.Stops.Max(stop => stop.LastDay).AddDays(12));
    }

    private static string Programme(SampleFair plan) => plan switch
    {
        _ when plan.Name.Contains("OCOP", StringComparison.Ordinal) => "OCOP",
        _ when plan.Name.Contains("công nghiệp nông thôn", StringComparison.Ordinal) || plan.Name.Contains("làng nghề", StringComparison.Ordinal) => "Khuyến công",
        { Kind: FairKind.RuralMarket or FairKind.MobileSale or FairKind.Campaign or FairKind.ProductWeek } => "Cuộc vận động",
        _ => "Xúc tiến thương mại",
    };

    private static string Admission(FairKind kind) => kind switch
    {
        FairKind.SupplyDemandMeeting => "Theo danh sách đã đăng ký",
        FairKind.Livestream => "Xem tự do, không cần tài khoản",
        _ => "Tự do, không bán vé",
    };

    private static string[] Sectors(FairKind kind) => kind switch
    {
        FairKind.TradeFair => ["Thực phẩm và đặc sản", "Thủ công mỹ nghệ", "Hàng tiêu dùng", "Máy móc nông nghiệp"],
        FairKind.TetMarket => ["Hoa và cây cảnh", "Bánh mứt", "Thực phẩm và đặc sản"],
        FairKind.Showroom => ["Thủ công mỹ nghệ"],
        FairKind.MobileSale or FairKind.RuralMarket => ["Hàng thiết yếu", "Thực phẩm và đặc sản"],
        _ => ["Thực phẩm và đặc sản"],
    };

    private static string Description(SampleFair plan)
    {
        var where = plan.Stops.Count > 1 ? $"{plan.Stops.Count} chặng, xem ngày và nơi của từng chặng bên dưới" : $"tại {plan.Stops[0].Venue}";
        var what = plan.Kind switch
        {
            FairKind.SupplyDemandMeeting => "Buổi gặp giữa cơ sở sản xuất và nhà phân phối; chỉ dành cho đơn vị đã đăng ký.",
            FairKind.Livestream => "Người làm ra sản phẩm giới thiệu trực tuyến; trang này chỉ dẫn liên kết, không nhận đặt hàng.",
            FairKind.MobileSale => "Xe hàng dừng mỗi nơi một ngày, bán hàng thiết yếu và nhận ý kiến về mặt hàng còn thiếu.",
            FairKind.Showroom => "Không gian xem, hỏi và thử nghề; thợ có mặt vào cuối tuần.",
            FairKind.Campaign => "Nhiều điểm cùng hưởng ứng trong tháng, mỗi nơi một hoạt động.",
            _ => "Hàng trong nước, hàng trong tỉnh và đặc sản các xã; giá niêm yết tại gian.",
        };
        return $"{what}\n\nTổ chức {where}.\n\n*Sự kiện mẫu, không diễn ra trên thực tế.*";
    }
}
