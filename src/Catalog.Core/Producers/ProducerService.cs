using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Producers;

public sealed class ProducerService(RecordServices services) : RecordService<Producer>(services, ProducerFields.Table)
{
    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(Producer record, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>(await CheckCommuneAsync(record.CommuneCode, cancellationToken));
        if (record.CraftVillageId is { } village && IsChanged(record, nameof(Producer.CraftVillageId)) && !await Db.CraftVillages.AnyAsync(v => v.Id == village && v.State == RecordState.Live, cancellationToken))
            errors.Add(new FieldError("craftVillage", "Làng nghề không có trong danh mục, hãy chọn một làng nghề đang dùng."));
        errors.AddRange(FieldRules.Point(record.Latitude, record.Longitude));
        return errors;
    }

    protected override async Task<IReadOnlyList<FieldError>> CheckLeavingAsync(Producer record, CancellationToken cancellationToken)
    {
        var products = await Db.Products.CountAsync(p => p.ProducerId == record.Id && p.State == RecordState.Live, cancellationToken);
        return products == 0 ? [] : [new FieldError("producer", $"Cơ sở còn {products} sản phẩm đang hiển thị, hãy ngừng hoặc chuyển các sản phẩm đó trước.")];
    }
}

public sealed class CraftVillageService(RecordServices services) : RecordService<CraftVillage>(services, CraftVillageFields.Table)
{
    protected override async Task<IReadOnlyList<FieldError>> CheckAsync(CraftVillage record, CancellationToken cancellationToken) =>
        [.. await CheckCommuneAsync(record.CommuneCode, cancellationToken)];
}

public static class ProducersSetup
{
    public static IServiceCollection AddProducers(this IServiceCollection services) =>
        services.AddScoped<ProducerService>().AddScoped<CraftVillageService>();
}
