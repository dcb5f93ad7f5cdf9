using Catalog.Core.Jobs;
using Spectre.Console;

namespace Catalog.Web.Commands;

/// <summary>A job on a terminal: a bar while it says how much there is, its words all the time.</summary>
internal static class JobBar
{
    public static Task<JobRunRow> ShowAsync(Func<Task<JobRunRow>> read, TimeSpan look, CancellationToken cancellationToken) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
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
}
