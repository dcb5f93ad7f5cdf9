using System.Globalization;
using Catalog.Core.Products;
using Catalog.Core.Producers;
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
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services => services.AddHostedService<Writers>());
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
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ChildProgram.Acknowledged}{product.Id} {product.Version}"));
            if (number % 3 != 0) continue;
            var edit = new Core.Records.FieldChanges<Product>().Set(ProductFields.Brand, name);
            var edited = await WriteAsync<ProductService, Product>(service => service.ApplyAsync(product.Id, product.Version, edit, TestData.Staff, null, stoppingToken));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ChildProgram.Acknowledged}{edited.Id} {edited.Version}"));
        }
    }

    private async Task<TResult> WriteAsync<TService, TResult>(Func<TService, Task<TResult>> work) where TService : notnull
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
