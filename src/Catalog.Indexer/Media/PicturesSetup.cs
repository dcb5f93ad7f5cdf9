using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Indexer.Media;

public static class PicturesSetup
{
    public static IServiceCollection AddPictures(this IServiceCollection services, WorkerOptions options) =>
        services.AddSingleton(options).AddSingleton<PictureProcess>();
}
