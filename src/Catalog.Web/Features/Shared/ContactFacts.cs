using Catalog.Core.Contacts;
using Catalog.Core.Records;
using Catalog.Design.Lists;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Shared;

/// <summary>Phone, Zalo and web links as plain links: the site takes no order.</summary>
public static class ContactFacts
{
    /// <summary>Those that may be published, in the order of their kinds.</summary>
    public static async Task<IReadOnlyList<Fact>> PublicAsync(this IQueryable<Contact> contacts, SubjectRef subject, CancellationToken cancellationToken) =>
        [.. (await contacts.AsNoTracking().Where(c => c.SubjectType == subject.Type && c.SubjectId == subject.Id && c.IsPublic)
            .OrderBy(c => c.Kind).ThenBy(c => c.Id).ToListAsync(cancellationToken)).Select(Of)];

    public static Fact Of(Contact contact) => contact.Kind switch
    {
        ContactKind.Phone => new Fact("Điện thoại", contact.Value) { Url = "tel:" + Digits(contact.Value) },
        ContactKind.Zalo => new Fact("Zalo", contact.Value) { Url = "https://zalo.me/" + Digits(contact.Value), IsExternal = true },
        ContactKind.Email => new Fact("Thư điện tử", contact.Value) { Url = "mailto:" + contact.Value },
        ContactKind.Website => new Fact("Trang web", contact.Value) { Url = Web(contact.Value), IsExternal = true },
        _ => new Fact("Facebook", contact.Value) { Url = Web(contact.Value), IsExternal = true },
    };

    /// <summary>Whatever was stored, only a web address becomes a link.</summary>
    private static string? Web(string value) =>
        Uri.TryCreate(value.Contains("://", StringComparison.Ordinal) ? value : "https://" + value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private static string Digits(string value) => new([.. value.Where(c => char.IsAsciiDigit(c) || c == '+')]);
}
