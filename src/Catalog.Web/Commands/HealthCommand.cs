using System.CommandLine;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Commands;

/// <summary>Asks a running copy whether it can serve: the check of a container, which has no curl.</summary>
internal static class HealthCommand
{
    public const string Name = "health";

    private static readonly Option<string?> Url = new("--url")
    {
        Description = "Địa chỉ của trang; mặc định là địa chỉ http đầu tiên trong ASPNETCORE_URLS.",
    };

    public static Command Create()
    {
        var command = new Command(Name, "Hỏi một bản đang chạy xem có phục vụ được không: 0 là được, 1 là chưa.") { Url, JobCommand.Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var builder = ProgramBuilder.Create(CommandLine.Settings(parsed));
        builder.Logging.ClearProviders();
        builder.Services.AddHttpClient();
        await using var host = builder.Build();
        var address = parsed.GetValue(Url) ?? FirstAddress(builder.Configuration["urls"]);
        using var client = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.Timeout = TimeSpan.FromSeconds(5);
        try
        {
            using var answer = await client.GetAsync(new Uri(new Uri(address), "/health/ready"), cancellationToken);
            await JobCommand.WriteAsync(parsed, new Answer(address, answer.IsSuccessStatusCode, (int)answer.StatusCode), answer.IsSuccessStatusCode ? $"{address}: sẵn sàng." : $"{address}: chưa sẵn sàng ({(int)answer.StatusCode}).");
            return (int)(answer.IsSuccessStatusCode ? ExitCode.Done : ExitCode.Failed);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or UriFormatException && !cancellationToken.IsCancellationRequested)
        {
            if (parsed.GetValue(JobCommand.Json)) await JobCommand.WriteAsync(parsed, new Answer(address, false, null), "");
            else await Console.Error.WriteLineAsync($"{address}: không trả lời.");
            return (int)ExitCode.Failed;
        }
    }

    /// <param name="Status">Of HTTP; null when nobody answers.</param>
    private sealed record Answer(string Url, bool Ready, int? Status);

    private static string FirstAddress(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(url => url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            ?.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("[::]", "localhost", StringComparison.Ordinal)
        ?? ListenAddresses.Default;
}
