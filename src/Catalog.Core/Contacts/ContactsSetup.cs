using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Contacts;

public static class ContactsSetup
{
    public static IServiceCollection AddContacts(this IServiceCollection services) => services.AddScoped<ContactService>();
}
