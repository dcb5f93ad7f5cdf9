using Catalog.Core.Data;
using Catalog.Web.Hosting.Settings;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Hosting.Start;

internal static class ProvinceStart
{
    /// <summary>A code of the right form may still be nobody's: only the loaded lists know.</summary>
    public static async Task CheckAsync(IServiceProvider services, ProvinceOptions options, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var provinces = await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().Provinces.AsNoTracking()
            .Where(province => province.ValidTo == null).OrderBy(province => province.Code).Select(province => province.Code).ToListAsync(cancellationToken);
        if (provinces.Contains(options.Code)) return;
        throw new StartException(ExitCode.Configuration, string.Join(Environment.NewLine,
            $"Cài đặt Province:Code không nhận giá trị \"{options.Code}\": không tỉnh, thành phố nào có mã này.",
            $"Giá trị cho phép: {string.Join(", ", provinces)}.",
            "Sửa lại giá trị (biến môi trường Province__Code), ví dụ 52 là Gia Lai, rồi chạy lại."));
    }
}
