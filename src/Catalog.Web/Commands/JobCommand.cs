using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Core.Changes;
using Catalog.Core.Jobs;
using Catalog.Indexer.Jobs;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Commands;

/// <summary>
/// Work that the running site can do better, because it holds the index: asked for by a row and followed. Where nobody takes
/// it up, this process does it.
/// </summary>
internal static class JobCommand
{
    public static readonly Option<bool> Json = new("--json") { Description = "In kết quả dạng JSON, một dòng, cho kịch bản." };

    private static readonly Actor CommandLineActor = Actor.System("command-line");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static async Task<int> RunAsync<TArguments>(ParseResult parsed, JobKind<TArguments> kind, Func<IServiceProvider, CancellationToken, Task<TArguments>> arguments, CancellationToken cancellationToken) where TArguments : class
    {
        await using var host = CommandHost.Create(parsed, (services, settings) => services.AddSearch(settings).AddSingleton<JobRows>().AddScoped<JobInHand>().AddCatalogJobs());
        await host.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);
        var settings = host.Services.GetRequiredService<CatalogSettings>();
        // Held while this process works itself: a site that starts meanwhile would want the same index.
        using var turn = DataFolder.TryLock(settings.Data, "program.lock");
        await using var scope = host.Services.CreateAsyncScope();
        var (desk, hand) = (scope.ServiceProvider.GetRequiredService<JobDesk>(), scope.ServiceProvider.GetRequiredService<JobInHand>());
        var isAlone = turn is not null && settings.Database.Provider == Core.Data.DatabaseProvider.Sqlite;
        if (isAlone) await hand.RecoverAsync(cancellationToken);
        var run = await desk.AskNowAsync(kind, await arguments(host.Services, cancellationToken), CommandLineActor, cancellationToken);
        var output = parsed.GetValue(Json) ? TextWriter.Null : parsed.InvocationConfiguration.Output;
        var works = isAlone || turn is not null && !await IsTakenAsync(host.Services, run.Id, cancellationToken);
        if (!works) await output.WriteLineAsync($"Đã giao cho trang đang chạy: công việc {run.Id}.");
        var work = works ? WorkAsync(host.Services, desk, hand, run.Id, cancellationToken) : Task.CompletedTask;
        var ended = JobBar.IsShown(parsed) ? await JobBar.ShowAsync(() => ReadAsync(host.Services, run.Id, cancellationToken), Look, cancellationToken)
            : await FollowAsync(host.Services, run.Id, output, cancellationToken);
        await work;
        await parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(Json) ? JsonSerializer.Serialize(ended, Format) : ended.Outcome);
        return (int)(ended.State == JobState.Succeeded ? ExitCode.Done : ExitCode.Failed);
    }

    public static Task WriteAsync(ParseResult parsed, object facts, string words) =>
        parsed.InvocationConfiguration.Output.WriteLineAsync(parsed.GetValue(Json) ? JsonSerializer.Serialize(facts, Format) : words);

    /// <summary>Somebody may have taken the row at the last moment; then it is followed. A row that nobody can take now is not left behind.</summary>
    private static async Task WorkAsync(IServiceProvider services, JobDesk desk, JobInHand hand, long id, CancellationToken cancellationToken)
    {
        if (await hand.RunAsync(id, cancellationToken) || (await ReadAsync(services, id, cancellationToken)).State != JobState.Asked) return;
        await desk.CancelAsync(id, CommandLineActor, cancellationToken);
        throw new StartException(ExitCode.Failed,
            "Một lần khác của việc này đang chạy ở tiến trình khác, hoặc tiến trình ấy vừa bị dừng giữa chừng. "
            + "Chờ nó xong rồi chạy lại; nếu nó đã bị dừng, khởi động tiến trình có vai trò indexer để nó được làm tiếp.");
    }

    private static async Task<bool> IsTakenAsync(IServiceProvider services, long id, CancellationToken cancellationToken)
    {
        using var look = new PeriodicTimer(Look);
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Look)
        {
            if ((await ReadAsync(services, id, cancellationToken)).State != JobState.Asked) return true;
            await look.WaitForNextTickAsync(cancellationToken);
        }
        return false;
    }

    private static async Task<JobRunRow> FollowAsync(IServiceProvider services, long id, TextWriter output, CancellationToken cancellationToken)
    {
        using var look = new PeriodicTimer(Look);
        string? said = null;
        while (true)
        {
            var run = await ReadAsync(services, id, cancellationToken);
            if (run.HasEnded) return run;
            var words = run.Percent is { } percent ? $"{percent} % – {run.Message}" : run.Message;
            if (words is not null && words != said) await output.WriteLineAsync(said = words);
            await look.WaitForNextTickAsync(cancellationToken);
        }
    }

    private static async Task<JobRunRow> ReadAsync(IServiceProvider services, long id, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<JobReader>().FindAsync(id, cancellationToken)
            ?? throw new StartException(ExitCode.Failed, $"Công việc {id} không còn trong cơ sở dữ liệu.");
    }
}
