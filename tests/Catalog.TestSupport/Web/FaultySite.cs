using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Catalog.TestSupport.Web;

/// <summary>The site with records on a real server, and with addresses that fail in every way, for what only then is seen.</summary>
public sealed class FaultySite : PageApp
{
    public const int Seconds = 5;

    public FaultySite()
    {
        Settings["Limits:RequestSeconds"] = "5";
        Settings["Limits:BodyMegabytes"] = "1";
        UseKestrel(0);
    }

    public Uri Url => ClientOptions.BaseAddress;

    /// <summary>What was logged: the sentence and its properties.</summary>
    public ConcurrentQueue<LoggedLine> Log { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddControllers().AddApplicationPart(typeof(FaultyController).Assembly);
            services.AddSingleton<ILoggerProvider>(new Memory(Log));
        });
        builder.UseSetting("Logging:LogLevel:Catalog.Web.Hosting", "Information");
    }

    private sealed class Memory(ConcurrentQueue<LoggedLine> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(new LoggedLine(logLevel, formatter(state, exception), exception, state as IReadOnlyList<KeyValuePair<string, object?>> ?? []));

        public void Dispose()
        {
        }
    }
}

public sealed record LoggedLine(LogLevel Level, string Text, Exception? Exception, IReadOnlyList<KeyValuePair<string, object?>> Properties);

public sealed class FaultyController : Controller
{
    [HttpGet("/thu/loi/{word}")]
    public IActionResult Fail(string word) => word.Length < 0 ? Ok() : throw new InvalidOperationException("broken on purpose");

    [HttpGet("/thu/cham")]
    public async Task<IActionResult> NeverAsync(CancellationToken cancellationToken)
    {
        await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        return Ok();
    }

    [HttpPost("/thu/doc"), IgnoreAntiforgeryToken]
    public async Task<IActionResult> ReadAsync(CancellationToken cancellationToken)
    {
        await Request.Body.CopyToAsync(Stream.Null, cancellationToken);
        return Ok();
    }
}
