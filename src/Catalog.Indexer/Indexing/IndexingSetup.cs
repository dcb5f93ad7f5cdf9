using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Indexer.Indexing;

public static class IndexingSetup
{
    /// <summary>Keeps the registered engine up with the database.</summary>
    public static IServiceCollection AddIndexing(this IServiceCollection services) => services.AddDocuments().AddHostedService<IndexFollower>();

    /// <summary>All that makes documents and indexes of them, when asked.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddScoped<PlaceTexts>()
        .AddScoped<IDocumentSource, ProductDocuments>()
        .AddScoped<IDocumentSource, ProducerDocuments>()
        .AddScoped<IDocumentSource, OutletDocuments>()
        .AddScoped<IDocumentSource, FairDocuments>()
        .AddScoped<IDocumentSource, HonourDocuments>()
        .AddScoped<IDocumentSource, ArticleDocuments>()
        .AddScoped<AffectedRecords>()
        .AddScoped<DocumentBuilder>()
        .AddScoped<ChangeBatches>()
        .AddScoped<IndexUpdater>()
        .AddSingleton<WriterTurn>()
        .AddSingleton<IndexRebuilder>();
}
