using Catalog.Core.Changes;
using Catalog.Core.Search;
using Catalog.Core.Search.Understanding;
using Catalog.Core.Text;
using Catalog.TestSupport.Databases;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Catalog.TestSupport.Web;

/// <summary>The site with <see cref="PageRecords"/>, found by search, on a clock that stands still at noon.</summary>
public class PageApp : AppFactory, IAsyncLifetime
{
    private AsyncServiceScope scope;

    public PageApp() => Clock = new FakeTimeProvider(TestDatabase.Start);

    public PageRecords Records { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        StartServer();
        scope = Services.CreateAsyncScope();
        Records = new PageRecords(scope.ServiceProvider, VietnamTime.Today(Clock!));
        await Records.AddAsync();
        await IndexedAsync();
    }

    /// <summary>Until search has seen every change made so far, and knows the words of it.</summary>
    public async Task IndexedAsync()
    {
        var last = await InScopeAsync<ChangeReader, long>(reader => reader.LastSequenceAsync(CancellationToken.None));
        var engine = Services.GetRequiredService<ISearchEngine>();
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (engine.Status.Applied is not { } mark || mark.Sequence < last) await look.WaitForNextTickAsync(patience.Token);
        await Services.GetRequiredService<SearchLanguageBook>().RereadAsync(CancellationToken.None);
    }

    public override async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same on Kestrel and a free port, for browsers.</summary>
public sealed class PageSite : PageApp
{
    public PageSite() => UseKestrel(0);

    public string Url => $"http://localhost:{ClientOptions.BaseAddress.Port}";
}
