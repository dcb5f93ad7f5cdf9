using System.Globalization;
using Catalog.Core.Products;
using Catalog.Core.Producers;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Processes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: HostingStartup(typeof(WriterStartup))]

namespace Catalog.TestSupport.Processes;

/// <summary>
/// Loaded into the real program by ASPNETCORE_HOSTINGSTARTUPASSEMBLIES: writers beside the site, which say on the console
/// what was acknowledged to them. For tests that kill the process.
/// </summary>
public sealed class WriterStartup : IHostingStartup
{
    public const string Writes = "CATALOG_TEST_WRITES";

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Writes) is not null) builder.ConfigureServices(services => services.AddHostedService<Writers>());
    }
}

internal sealed class Writers(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : BackgroundService
{
    private const int Count = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(stoppingToken);
        var producer = await WriteAsync<ProducerService, int>(async service => (await service.AddAsync(TestData.Producer(), TestData.Staff, null, stoppingToken)).Id);
        await Task.WhenAll(Enumerable.Range(1, Count).Select(writer => WriteAsync(writer, producer, stoppingToken)));
    }

    private async Task WriteAsync(int writer, int producer, CancellationToken stoppingToken)
    {
        for (var number = 1; !stoppingToken.IsCancellationRequested; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Mắm thử {writer} lần {number}");
            var product = await WriteAsync<ProductService, Product>(service => service.AddAsync(TestData.Product(producer, name), TestData.Staff, null, stoppingToken));
            Acknowledge(product);
            for (var edit = 2; edit <= 1 + (number % 3); edit++) // one, two or three versions
            {
                var rename = new FieldChanges<Product>().Set(ProductFields.Name, string.Create(CultureInfo.InvariantCulture, $"{name} bản {edit}"));
                product = await WriteAsync<ProductService, Product>(service => service.ApplyAsync(product.Id, product.Version, rename, TestData.Staff, null, stoppingToken));
                Acknowledge(product);
            }
        }
    }

    private static void Acknowledge(Product product) => Console.WriteLine(ChildProgram.Acknowledged + new AcknowledgedWrite(product.Id, product.Version, product.Name).ToLine());

    private async Task<TResult> WriteAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
