using Catalog.Admin.Accounts;
using Catalog.Indexer.Jobs;
using Catalog.Indexer.Mail;
using Catalog.Indexer.Media;
using Catalog.Web.Hosting.Settings;
using Hangfire;

namespace Catalog.Web.Hosting;

public static class JobHosting
{
    public const string Dashboard = StaffGate.Path + "/hangfire";

    /// <summary>Jobs run where the indexer is.</summary>
    public static IServiceCollection AddJobHosting(this IServiceCollection services, CatalogSettings settings) => RunsJobs(settings)
        ? services.AddJobRunner(new JobRunnerOptions(settings.Database.Provider, settings.ConnectionString)).AddCatalogJobs()
            .AddMailSender(RouteOf(settings.Mail))
            .AddPictures(new WorkerOptions(typeof(Program).Assembly.Location), IllustrationSheet.Read)
        : services;

    /// <summary>
    /// For administrators, in English. The gate of the back office lets nobody else through; its own filter would only repeat that.
    /// After the start: it opens the queues, which need a database.
    /// </summary>
    public static void MapJobDashboard(this WebApplication app, CatalogSettings settings)
    {
        if (!RunsJobs(settings)) return;
        app.MapHangfireDashboard(Dashboard, new DashboardOptions
        {
            Authorization = [],
            AppPath = settings.Site.PathBase + StaffGate.Path,
            DashboardTitle = "Công việc nền",
            DisplayStorageConnectionString = false,
        }).WithMetadata(new NeedsAttribute(Right.RunJobs, Right.RunJobs));
    }

    private static MailRoute RouteOf(MailOptions mail) => new(mail.Host, mail.Port, mail.Security, mail.User, mail.Password, mail.From, mail.FromName);

    private static bool RunsJobs(CatalogSettings settings) => settings.Process.Roles.HasFlag(ProcessRoles.Indexer);
}
