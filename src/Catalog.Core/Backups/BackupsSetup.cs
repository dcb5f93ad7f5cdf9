using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Backups;

public static class BackupsSetup
{
    /// <summary>The host also says which steps it knows: <see cref="Data.SchemaSteps"/>, of all contexts that share the database.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services, BackupPlaces places) =>
        services.AddSingleton(places).AddScoped<BackupWriter>().AddScoped<BackupReader>().AddScoped<BackupRestore>();
}
