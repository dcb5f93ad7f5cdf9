using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Jobs;

/// <summary>What kind of work a row asks for.</summary>
/// <param name="Name">Stored in the rows: it does not change.</param>
/// <param name="Label">For people.</param>
public abstract record JobKind(string Name, string Label)
{
    protected static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Takes minutes rather than seconds, so it waits in a queue of its own.</summary>
    public bool IsLong { get; init; }

    /// <summary>A second row of the kind waits until the first has ended.</summary>
    public bool IsOneAtATime { get; init; }

    public abstract Task<string> ExecuteAsync(IServiceProvider services, string arguments, IJobProgress progress, CancellationToken cancellationToken);
}

public sealed record JobKind<TArguments>(string Name, string Label) : JobKind(Name, Label) where TArguments : class
{
    public static string Write(TArguments arguments) => JsonSerializer.Serialize(arguments, Json);

    public override Task<string> ExecuteAsync(IServiceProvider services, string arguments, IJobProgress progress, CancellationToken cancellationToken) =>
        services.GetRequiredService<IJob<TArguments>>().ExecuteAsync(JsonSerializer.Deserialize<TArguments>(arguments, Json)!, progress, cancellationToken);
}

/// <summary>The work of one kind. At least once: it can begin again after a crash, even while a first worker still lives, so its effects are repeatable.</summary>
/// <typeparam name="TArguments">A small record of its own; it names the job.</typeparam>
public interface IJob<in TArguments> where TArguments : class
{
    /// <returns>What was done, in words for people.</returns>
    Task<string> ExecuteAsync(TArguments arguments, IJobProgress progress, CancellationToken cancellationToken);
}

/// <summary>Said as often as the job likes; written once a second at most.</summary>
public interface IJobProgress
{
    void Report(long done, long total, string message);

    void Log(string line);
}
