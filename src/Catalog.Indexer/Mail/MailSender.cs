using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalog.Indexer.Mail;

/// <summary>Looks every few seconds: people wait for these letters.</summary>
internal sealed partial class MailSender(IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var look = new PeriodicTimer(LookEvery, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<MailRound>().SendDueAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                NotLooked(exception.GetType().Name);
            }
        }
        while (await look.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(1121, LogLevel.Warning, "Chưa xem được thư chờ gửi: {Fault}")]
    private partial void NotLooked(string fault);
}

public static class MailSenderSetup
{
    public static IServiceCollection AddMailSender(this IServiceCollection services, MailRoute route) =>
        services.AddSingleton(route).AddSingleton<MailCarrier>().AddScoped<MailRound>().AddHostedService<MailSender>();
}
