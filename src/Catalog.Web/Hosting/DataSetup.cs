using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Data;
using Catalog.Core.Media;
using Catalog.Web.Hosting.Settings;
using Catalog.Web.Hosting.Start;

namespace Catalog.Web.Hosting;

public static class DataSetup
{
    /// <summary>What the site and every verb of the command line need alike: the database and the domain.</summary>
    public static IServiceCollection AddCatalogData(this IServiceCollection services, CatalogSettings settings)
    {
        var provider = settings.Database.Provider;
        return services.AddCatalogDatabase(provider, settings.ConnectionString)
            .AddCatalogCore()
            .AddMediaStore(settings.Data.FullMedia)
            .AddAccounts(provider)
            .AddSingleton<DatabaseStart>();
    }
}
