using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Popularity;

public static class PopularitySetup
{
    public static IServiceCollection AddPopularity(this IServiceCollection services) => services.AddSingleton<ViewTally>().AddScoped<ViewCounts>();
}
