using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Jobs;

public static class JobsSetup
{
    /// <summary>Asking, cancelling and reading, in every process. Running them is the part of those that play the indexer.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        foreach (var entry in JobTimetable.Entries) services.AddSingleton(entry);
        return services.AddSingleton<JobBell>().AddScoped<JobDesk>().AddScoped<JobReader>().AddScoped<JobTimetable>();
    }
}
