using System.CommandLine;
using System.Globalization;
using Catalog.Core.Samples;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Commands;

/// <summary>Loads the sample province, or takes it away again.</summary>
internal static class SampleCommand
{
    public const string Name = "sample";
    private const int MostProducts = 1_000_000;
    private const ulong Seed = 52;

    private static readonly Option<bool> Load = new("--load") { Description = "Nạp tỉnh mẫu vào danh mục còn trống." };
    private static readonly Option<bool> Remove = new("--remove") { Description = "Gỡ dữ liệu mẫu." };
    private static readonly Option<int> Products = new("--products") { Description = "Cùng --load: thêm chừng này sản phẩm mẫu để thử tải." };

    public static Command Create()
    {
        Products.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= MostProducts))
                result.AddError($"--products: 1–{MostProducts}");
        });
        var command = new Command(Name, "Nạp hoặc gỡ dữ liệu mẫu. Khi chỉ có dữ liệu mẫu, gỡ là làm trống danh mục và bắt đầu sổ thay đổi mới; khi đã có bản ghi thật, bản ghi mẫu được ngừng hiển thị.")
        {
            Load, Remove, Products, JobCommand.Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        // Not a validator: --help alone must be answered.
        if (parsed.GetValue(Load) == parsed.GetValue(Remove)) return await RefuseAsync();
        await using var host = CommandHost.Create(parsed);
        await host.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);
        var province = host.Services.GetRequiredService<SampleProvince>();
        var output = parsed.GetValue(JobCommand.Json) ? TextWriter.Null : parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Remove))
        {
            var removal = await province.RemoveAsync(cancellationToken);
            var isAgain = host.Services.GetRequiredService<IHostEnvironment>().IsDevelopment() && host.Services.GetRequiredService<DataOptions>().Sample && removal.IsEmptied;
            await JobCommand.WriteAsync(parsed, removal, Describe(removal) + (isAgain ? " Ở Development, lần chạy sau nạp lại tỉnh mẫu; không muốn thì đặt Data__Sample=false." : ""));
            return (int)ExitCode.Done;
        }
        SampleStart.RequireProvince(host.Services.GetRequiredService<ProvinceOptions>());
        var isLoaded = await province.LoadAsync(cancellationToken);
        var words = isLoaded ? "Đã nạp tỉnh mẫu." : "Danh mục đã có bản ghi, không nạp tỉnh mẫu.";
        var count = parsed.GetValue(Products);
        if (count > 0)
        {
            await province.AddProductsAsync(count, Seed, new Counter(output), cancellationToken);
            words += $" Đã thêm {count} sản phẩm mẫu để thử tải.";
        }
        await JobCommand.WriteAsync(parsed, new { Loaded = isLoaded, Products = count }, words);
        return (int)ExitCode.Done;
    }

    private static async Task<int> RefuseAsync()
    {
        await Console.Error.WriteLineAsync($"Lệnh chưa đủ hoặc thừa tham số: {Name}.");
        await Console.Error.WriteLineAsync("Cần đúng một trong hai: --load hoặc --remove.");
        await Console.Error.WriteLineAsync("Thêm --help sau một lệnh để xem cách dùng và ví dụ.");
        return (int)ExitCode.Usage;
    }

    private static string Describe(SampleRemoval removal) => removal switch
    {
        { Kept: > 0 } => $"Đã có bản ghi thật nên lịch sử được giữ: {removal.Records} bản ghi mẫu ngừng hiển thị, {removal.Kept} còn lại vì bản ghi thật dùng tới; sửa các bản ghi thật đó rồi chạy lại.",
        { Records: 0 } => "Không có dữ liệu mẫu, không có gì phải làm.",
        { IsEmptied: true } => $"Đã gỡ {removal.Records} bản ghi mẫu: danh mục trống, sổ thay đổi bắt đầu lại. Đơn vị hành chính và bộ phân loại giữ nguyên.",
        _ => $"Đã có bản ghi thật nên lịch sử được giữ: {removal.Records} bản ghi mẫu ngừng hiển thị.",
    };

    private sealed class Counter(TextWriter output) : IProgress<int>
    {
        private const int Step = 10_000;

        public void Report(int value)
        {
            if (value % Step == 0) output.WriteLine($"{value} sản phẩm …");
        }
    }
}
