using Catalog.Admin.Overview;
using Catalog.Admin.Pictures;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Admin;

public static class AdminSetup
{
    public static IServiceCollection AddAdmin(this IServiceCollection services) => services.AddScoped<OverviewQuery>().AddScoped<PicturesQuery>();
}
