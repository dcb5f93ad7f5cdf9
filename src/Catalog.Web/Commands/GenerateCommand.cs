using System.CommandLine;
using Catalog.Core.Jobs;
using Catalog.Core.Samples;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Commands;

/// <summary>Sample products for load tests, marked as sample like all the others.</summary>
internal static class GenerateCommand
{
    public const string Name = "generate";
    private const int MostProducts = 1_000_000;
    private const ulong Seed = 52;

    public static Command Create()
    {
        var count = new Argument<int>("số") { Description = "Số sản phẩm mẫu thêm vào." };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostProducts) result.AddError($"1–{MostProducts}");
        });
        var command = new Command(Name, "Thêm chừng này sản phẩm mẫu để thử tải, nạp tỉnh mẫu trước nếu danh mục còn trống.") { count, JobCommand.Json };
        command.SetAction((parsed, token) => RunAsync(parsed, parsed.GetValue(count), token));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, int count, CancellationToken cancellationToken)
    {
        await using var host = CommandHost.Create(parsed);
        await host.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);
        var province = host.Services.GetRequiredService<SampleProvince>();
        await province.LoadAsync(cancellationToken);
        await JobBar.RunAsync(parsed, async progress =>
        {
            await province.AddProductsAsync(count, Seed, new Counter(progress, count), cancellationToken);
            return count;
        });
        await JobCommand.WriteAsync(parsed, new { products = count }, $"Đã thêm {count} sản phẩm mẫu để thử tải.");
        return (int)ExitCode.Done;
    }

    private sealed class Counter(IJobProgress progress, int count) : IProgress<int>
    {
        public void Report(int value) => progress.Report(value, count, $"{value} sản phẩm");
    }
}
