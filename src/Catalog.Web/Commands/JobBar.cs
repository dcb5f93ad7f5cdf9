using System.CommandLine;
using Catalog.Core.Jobs;
using Spectre.Console;

namespace Catalog.Web.Commands;

/// <summary>Work on a terminal: a bar while it says how much there is, its words all the time.</summary>
internal static class JobBar
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private static Progress Bar => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn());

    /// <summary>Not in a file, a pipe or for a script.</summary>
    public static bool IsShown(ParseResult parsed) =>
        !Console.IsOutputRedirected && parsed.InvocationConfiguration.Output == Console.Out && !parsed.GetValue(JobCommand.Json);

    /// <summary>Work of this process, with a bar where there is a terminal.</summary>
    public static async Task<T> RunAsync<T>(ParseResult parsed, Func<IJobProgress, Task<T>> work)
    {
        var said = new Said();
        if (!IsShown(parsed)) return await work(said);
        return await Bar.StartAsync(async context =>
        {
            var (bar, running) = (context.AddTask("…"), work(said));
            using var next = new PeriodicTimer(Look);
            while (!running.IsCompleted)
            {
                said.Show(bar);
                await Task.WhenAny(running, next.WaitForNextTickAsync().AsTask());
            }
            said.Show(bar);
            return await running;
        });
    }

    /// <summary>A row that somebody works on.</summary>
    public static Task<JobRunRow> ShowAsync(Func<Task<JobRunRow>> read, TimeSpan look, CancellationToken cancellationToken) => Bar
        .StartAsync(async context =>
        {
            var bar = context.AddTask("…");
            using var next = new PeriodicTimer(look);
            while (true)
            {
                var run = await read();
                bar.Description = Markup.Escape(run.Message ?? run.Label);
                bar.IsIndeterminate = run.Total <= 0 && !run.HasEnded;
                (bar.MaxValue, bar.Value) = run.Total > 0 ? (run.Total, Math.Min(run.Done, run.Total)) : (1, run.HasEnded ? 1 : 0);
                if (run.HasEnded) return run;
                await next.WaitForNextTickAsync(cancellationToken);
            }
        });

    private sealed class Said : IJobProgress
    {
        private readonly Lock gate = new();
        private (long Done, long Total, string Message) latest = (0, 0, "…");

        public void Report(long done, long total, string message)
        {
            lock (gate) latest = (done, total, message);
        }

        public void Log(string line)
        {
            // What the work logs is for its row; a verb has none.
        }

        public void Show(ProgressTask bar)
        {
            (long Done, long Total, string Message) now;
            lock (gate) now = latest;
            bar.Description = Markup.Escape(now.Message);
            bar.IsIndeterminate = now.Total <= 0;
            if (now.Total > 0) (bar.MaxValue, bar.Value) = (now.Total, Math.Min(now.Done, now.Total));
        }
    }
}
