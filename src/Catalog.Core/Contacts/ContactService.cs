using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Core.Contacts;

/// <summary>A way to reach somebody, as typed.</summary>
public sealed record ContactInput(ContactKind Kind, string Value, bool IsPublic);

/// <summary>Replaces the contacts of one record; the change record keeps them as personal values.</summary>
public sealed class ContactService(CatalogDbContext db, OwnerChanges owners)
{
    /// <exception cref="InvalidChangeException">A number or address cannot be one.</exception>
    /// <exception cref="VersionConflictException">The owner is at another version by now.</exception>
    public Task SetAsync<T>(int id, int version, IReadOnlyList<ContactInput> contacts, Actor actor, string? reason, CancellationToken cancellationToken)
        where T : Record, new() =>
        owners.ChangeAsync<T>(id, version, ChangeKind.Edited, mustBeLive: false, async (owner, token) =>
        {
            var before = await db.Contacts.Where(contact => contact.SubjectType == owner.Type && contact.SubjectId == id).OrderBy(contact => contact.Id).ToListAsync(token);
            var after = contacts.Select(input => Check(input, owner.Subject)).ToList();
            var difference = new FieldDifference("contacts", Describe(before), Describe(after), IsPersonal: true);
            if (difference.Old == difference.New) return difference;
            db.Contacts.RemoveRange(before);
            db.Contacts.AddRange(after);
            return difference;
        }, actor, reason, cancellationToken);

    private static Contact Check(ContactInput input, SubjectRef owner)
    {
        var value = input.Value.Trim();
        if (value.Length is 0 or > Contact.ValueLength)
            throw new InvalidChangeException("contacts", $"Liên hệ trống hoặc dài quá {Contact.ValueLength} ký tự, hãy nhập lại.");
        var canonical = input.Kind switch
        {
            ContactKind.Phone or ContactKind.Zalo => PhoneText.Normalize(value),
            ContactKind.Email => value.Count(c => c == '@') == 1 && !value.Any(char.IsWhiteSpace) && value.IndexOf('@', StringComparison.Ordinal) > 0 && !value.EndsWith('@') ? value : null,
            _ => Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? value : null,
        };
        if (canonical is null) throw new InvalidChangeException("contacts", Remedy(input.Kind, value));
        return new Contact { SubjectType = owner.Type, SubjectId = owner.Id, Kind = input.Kind, Value = canonical, IsPublic = input.IsPublic };
    }

    private static string Remedy(ContactKind kind, string value) => kind switch
    {
        ContactKind.Phone or ContactKind.Zalo => $"“{value}” {PhoneText.Remedy}.",
        ContactKind.Email => $"“{value}” không phải địa chỉ thư điện tử, hãy nhập như ten@vidu.vn.",
        _ => $"“{value}” không phải địa chỉ trang, hãy nhập đủ như https://vidu.vn.",
    };

    private static string Describe(IReadOnlyList<Contact> contacts) =>
        System.Text.Json.JsonSerializer.Serialize(contacts.Select(contact => new { Kind = contact.Kind.ToString(), contact.Value, contact.IsPublic }));
}
