using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Changes;

public static class ChangesSetup
{
    public static IServiceCollection AddChanges(this IServiceCollection services) =>
        services.AddSingleton<ChangeSignal>().AddScoped<ChangeLog>().AddScoped<ChangeReader>();
}
