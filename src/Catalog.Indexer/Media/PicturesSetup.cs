using Catalog.Core.Jobs;
using Catalog.Indexer.Jobs;
using Catalog.Indexer.Media.Cards;
using Catalog.Indexer.Media.Samples;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Indexer.Media;

public static class PicturesSetup
{
    /// <param name="drawings">For the pictures of sample products.</param>
    public static IServiceCollection AddPictures(this IServiceCollection services, WorkerOptions options, Func<IServiceProvider, LeafDrawings> drawings) =>
        services.AddSingleton(options).AddSingleton(drawings).AddSingleton<PictureProcess>()
            .AddJob<WaitingPictures, PictureJob>(JobKinds.Pictures).AddJob<MediaSweepDay, MediaSweepJob>(JobKinds.MediaSweep)
            .AddJob<ChangedCards, ShareCardJob>(JobKinds.ShareCards).AddHostedService<CardFollower>()
            .AddJob<SamplePictures, SamplePicturesJob>(JobKinds.SamplePictures);
}
