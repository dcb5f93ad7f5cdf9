using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Backups;
using Catalog.Core.Data;
using Catalog.Core.Mail;
using Catalog.Core.Media;
using Catalog.Web.Hosting.Settings;
using Catalog.Web.Hosting.Start;
using Microsoft.EntityFrameworkCore;

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
            .AddAccounts(provider, new StaffSite(settings.Site.PublicAddress, settings.Province.Code))
            .AddSingleton(services => new MailFolder(services.GetRequiredService<IHostEnvironment>().IsDevelopment() && settings.Mail.Host is null ? Path.Combine(settings.Data.FullFolder, "mail") : null))
            .AddBackups(new BackupPlaces(
                settings.Data.FullFolder, settings.Data.FullMedia, Path.GetFullPath(settings.Backup.Folder ?? Path.Combine(settings.Data.Folder, "backups")), settings.Backup.Keep, ProgramVersion.Text))
            .AddScoped(scope => new SchemaSteps([
                .. scope.GetRequiredService<CatalogDbContext>().Database.GetMigrations(), .. scope.GetRequiredService<AccountsDbContext>().Database.GetMigrations()]))
            .AddSingleton<DatabaseStart>();
    }
}
