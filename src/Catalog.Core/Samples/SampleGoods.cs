using System.Globalization;
using Catalog.Core.Certificates;
using Catalog.Core.Contacts;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;

namespace Catalog.Core.Samples;

/// <summary>What later parts of the sample point to.</summary>
internal sealed record StoredGoods(
    SamplePlaces Places, IReadOnlyDictionary<string, int> Villages, IReadOnlyList<(SampleMaker Maker, int Id)> Makers, IReadOnlyList<StoredProduct> Products)
{
    private readonly IReadOnlyDictionary<string, (SampleFate Fate, int Stars)> fates = SampleRound.Deal([.. Products.Select(product => product.Plan)]);

    /// <summary>None of what lies outside OCOP.</summary>
    public SampleFate FateOf(SampleProduct product) => fates.GetValueOrDefault(product.Key).Fate;
}

/// <summary>Craft villages, producers with their contacts, products and certificates.</summary>
internal sealed class SampleGoods(SampleScope scope)
{
    public async Task<StoredGoods> LoadAsync(CancellationToken cancellationToken)
    {
        var (places, families) = (new SamplePlaces(), SampleFamily.ReadAll());
        var makers = SampleMaker.ReadAll(places);
        var villages = await AddVillagesAsync(places, cancellationToken);
        var producers = await scope.AddAsync(scope.Get<ProducerService>(), makers.Select(maker =>
            SampleProducers.Values(maker, maker.Village is { } village ? villages[village] : null, families, scope.Today)), cancellationToken);
        await AddContactsAsync(producers, cancellationToken);
        var ids = producers.Zip(makers, (producer, maker) => (maker, producer.Id)).ToList();
        var products = await AddProductsAsync(SampleProduct.PlanAll(families, makers, places), ids.ToDictionary(pair => pair.maker.Name, pair => pair.Id), cancellationToken);
        return new StoredGoods(places, villages, ids, products);
    }

    private async Task<Dictionary<string, int>> AddVillagesAsync(SamplePlaces places, CancellationToken cancellationToken)
    {
        var planned = SampleProducers.Villages(places);
        var stored = await scope.AddAsync(scope.Get<CraftVillageService>(), planned.Select(village => village.Values), cancellationToken);
        return planned.Zip(stored).ToDictionary(pair => pair.First.Key, pair => pair.Second.Id);
    }

    private async Task<List<StoredProduct>> AddProductsAsync(
        IReadOnlyList<SampleProduct> plans, Dictionary<string, int> producers, CancellationToken cancellationToken)
    {
        var fates = SampleRound.Deal(plans);
        var writer = new SampleProducts(scope.Today, fates);
        var stored = await scope.AddAsync(scope.Get<ProductService>(), plans.Select(plan => writer.Values(plan, producers[plan.Maker.Name])), cancellationToken);
        var products = plans.Zip(stored, (plan, product) => new StoredProduct(plan, product.Id, product.ProducerId)).ToList();
        await AddCertificatesAsync(products, fates, cancellationToken);
        return products;
    }

    private async Task AddCertificatesAsync(
        List<StoredProduct> products, IReadOnlyDictionary<string, (SampleFate Fate, int Stars)> fates, CancellationToken cancellationToken)
    {
        var standards = await scope.AddAsync(scope.Get<StandardService>(), SampleMarks.Standards.Select(standard => new FieldChanges<Standard>()
            .Set(StandardFields.Number, standard.Number).Set(StandardFields.Name, standard.Name).Set(StandardFields.Body, standard.Body)), cancellationToken);
        var (service, decisions) = (scope.Get<CertificateService>(), new SampleDecisions());
        var planned = new SampleCertificates(scope.Today, decisions).Ocop(products, fates).ToList();
        var stored = await scope.AddAsync(service, planned.Select(plan => plan.Values), cancellationToken);
        var renewed = planned.Index().Where(plan => plan.Item.Successor is not null).ToList();
        var successors = await scope.AddAsync(service, renewed.Select(plan => plan.Item.Successor!), cancellationToken);
        foreach (var ((index, _), successor) in renewed.Zip(successors))
        {
            await service.ReplaceAsync(stored[index].Id, 1, successor.Id, SampleScope.Loader, "Đánh giá, phân hạng lại (dữ liệu mẫu)", cancellationToken);
            scope.Db.ChangeTracker.Clear();
        }
        foreach (var ((plan, certificate), i) in planned.Zip(stored).Select((pair, i) => (pair, i))) await ChangeAsync(service, plan.After, certificate, i, decisions, cancellationToken);
        var marks = new SampleMarks(scope.Today, decisions, standards.ToDictionary(standard => standard.Number, standard => standard.Id));
        await scope.AddAsync(service, marks.All(products), cancellationToken);
    }

    private async Task ChangeAsync(CertificateService service, SampleFate fate, Certificate certificate, int number, SampleDecisions decisions, CancellationToken cancellationToken)
    {
        if (fate == SampleFate.Extended)
        {
            await service.ExtendAsync(certificate.Id, 1, certificate.ExpiresOn!.Value.AddDays(CertificateTerm.LongestExtensionDays - 5),
                decisions.Next("UBND-VP"), SampleScope.Loader, "Chờ kết quả đánh giá lại (dữ liệu mẫu)", cancellationToken);
        }
        if (fate == SampleFate.Revoked)
        {
            var on = SampleRound.Weekday(scope.Today.AddDays(-8 - number % 5 * 30));
            var ground = (RevocationGround)(number % 6);
            var authority = certificate.Stars == 5 ? "Bộ Nông nghiệp và Môi trường" : "UBND tỉnh Gia Lai";
            await service.RevokeAsync(certificate.Id, 1, new Revocation(decisions.Next("QĐ-UBND"), on, ground, authority), SampleScope.Loader, "Thu hồi theo quyết định mẫu", cancellationToken);
        }
        scope.Db.ChangeTracker.Clear();
    }

    /// <summary>Numbers of the right shape with zeros where a subscriber would stand, and addresses under .example, which belong to nobody.</summary>
    private async Task AddContactsAsync(IReadOnlyList<Producer> producers, CancellationToken cancellationToken)
    {
        var contacts = scope.Get<ContactService>();
        foreach (var (index, producer) in producers.Index())
        {
            var dice = SampleDice.For(producer.Name + "liên hệ");
            if (dice.Chance(20)) continue; // some give none
            var isPlain = string.CompareOrdinal(producer.CommuneCode, "23000") < 0;
            List<ContactInput> inputs = [new(ContactKind.Phone, string.Create(CultureInfo.InvariantCulture, $"{(isPlain ? "0256" : "0269")} 3000 {index + 1:000}"), dice.Chance(85))];
            if (dice.Chance(35)) inputs.Add(new(ContactKind.Zalo, string.Create(CultureInfo.InvariantCulture, $"0900 000 {index + 1:000}"), dice.Chance(85)));
            if (dice.Chance(45)) inputs.Add(new(ContactKind.Email, string.Create(CultureInfo.InvariantCulture, $"mau-{index + 1:000}@co-so-mau.example"), dice.Chance(85)));
            if (dice.Chance(18)) inputs.Add(new(ContactKind.Website, string.Create(CultureInfo.InvariantCulture, $"https://co-so-mau-{index + 1:000}.example/"), true));
            await contacts.SetAsync<Producer>(producer.Id, 1, inputs, SampleScope.Loader, SampleScope.Reason, cancellationToken);
            scope.Db.ChangeTracker.Clear();
        }
    }
}
