using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Places;

public static class PlacesSetup
{
    public static IServiceCollection AddPlaces(this IServiceCollection services) =>
        services.AddSingleton<PlaceDirectory>().AddScoped<PlaceSeeder>();
}
