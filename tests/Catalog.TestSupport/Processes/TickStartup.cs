using Catalog.Core.Changes;
using Catalog.Core.Figures;
using Catalog.Core.Jobs;
using Catalog.Indexer.Jobs;
using Catalog.TestSupport.Processes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(TickStartup))]

namespace Catalog.TestSupport.Processes;

/// <summary>Loaded into the real program where a variable asks for it: an entry of the timetable that is due each second, and counts.</summary>
public sealed class TickStartup : IHostingStartup
{
    public const string Variable = "CATALOG_TEST_TICKS";
    public const string Code = "test-ticks";

    public static JobKind<TickWork> Kind { get; } = new("test-tick", "Tiếng chuông thử");

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is null) return;
        builder.ConfigureServices(services => services.AddJob<TickWork, TickJob>(Kind)
            .AddSingleton(new TimetableEntry(Kind, "* * * * * *", IsForStart: false, (desk, day, due) => desk.Ask(Kind, new TickWork(day), Actor.System("test"), due))));
    }
}

public sealed record TickWork(DateOnly Day);

/// <summary>Counts on, so that a second run of one row would show.</summary>
internal sealed class TickJob(DailyFigures figures) : IJob<TickWork>
{
    public async Task<string> ExecuteAsync(TickWork arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        await figures.AddAsync([new DailyFigure { Day = arguments.Day, Code = TickStartup.Code, Dimension = "", Value = 1 }], cancellationToken);
        return $"{Environment.ProcessId}";
    }
}
