using Catalog.Core.Articles;
using Catalog.Core.Calendar;
using Catalog.Core.Certificates;
using Catalog.Core.Changes;
using Catalog.Core.Contacts;
using Catalog.Core.Fairs;
using Catalog.Core.Figures;
using Catalog.Core.Honours;
using Catalog.Core.Jobs;
using Catalog.Core.Mail;
using Catalog.Core.Media;
using Catalog.Core.Outlets;
using Catalog.Core.Places;
using Catalog.Core.Popularity;
using Catalog.Core.Producers;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Catalog.Core.Samples;
using Catalog.Core.Search;
using Catalog.Core.Taxonomy;
using Catalog.Core.Units;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Catalog.Core;

public static class CoreSetup
{
    /// <summary>Everything Core offers, one line a folder. The database is registered apart: see AddCatalogDatabase.</summary>
    public static IServiceCollection AddCatalogCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddScoped<RecordServices>()
            .AddScoped<OwnerChanges>().AddScoped<RecordDirectory>().AddScoped<ShippedData>().AddScoped<ShippedLists>()
            .AddChanges()
            .AddJobs()
            .AddPlaces()
            .AddUnits()
            .AddTaxonomy()
            .AddContacts()
            .AddProducers()
            .AddProducts()
            .AddCertificates()
            .AddOutlets()
            .AddFairs()
            .AddHonours()
            .AddArticles()
            .AddMedia()
            .AddMail()
            .AddCalendar()
            .AddFigures()
            .AddPopularity()
            .AddSearchWords()
            .AddSamples();
    }
}
