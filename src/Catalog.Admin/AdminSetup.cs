using Catalog.Admin.Accounts;
using Catalog.Admin.Mail;
using Catalog.Admin.Overview;
using Catalog.Admin.Pictures;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Admin;

public static class AdminSetup
{
    /// <param name="version">Of the program, shown at the foot of each page.</param>
    public static IServiceCollection AddAdmin(this IServiceCollection services, string version) =>
        services.AddSingleton(new AdminProgram(version)).AddScoped<OverviewQuery>().AddScoped<PicturesQuery>().AddScoped<MailQuery>().AddStaffGate();
}

/// <summary>What the frame of the pages says of the program.</summary>
public sealed record AdminProgram(string Version);
