using Catalog.Core.Jobs;
using Catalog.Indexer.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Indexer.Media;

public static class PicturesSetup
{
    public static IServiceCollection AddPictures(this IServiceCollection services, WorkerOptions options) =>
        services.AddSingleton(options).AddSingleton<PictureProcess>()
            .AddJob<WaitingPictures, PictureJob>(JobKinds.Pictures).AddJob<MediaSweepDay, MediaSweepJob>(JobKinds.MediaSweep);
}
