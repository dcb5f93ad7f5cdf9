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
            if (contacts.Count > Contact.MostPerRecord) throw new InvalidChangeException("contacts", $"Có quá {Contact.MostPerRecord} liên hệ, hãy bớt lại.");
            var after = contacts.Select(input => Check(input, owner.Subject)).ToList();
            if (after.CountBy(contact => (contact.Kind, contact.Value)).Any(same => same.Value > 1)) throw new InvalidChangeException("contacts", "Có một liên hệ được ghi hai lần, hãy bỏ bớt.");
            var difference = new FieldDifference("contacts", Describe(before), Describe(after), IsPersonal: true);
            if (difference.Old == difference.New) return difference;
            db.Contacts.RemoveRange(before);
            db.Contacts.AddRange(after);
            return difference;
        }, actor, reason, cancellationToken);

    private static Contact Check(ContactInput input, SubjectRef owner)
    {
        var (value, fault) = FieldText.CheckRequired(input.Value, Contact.ValueLength);
        if (fault is not null) throw new InvalidChangeException("contacts", $"Liên hệ {fault}.");
        if (FaultOf(input.Kind, value!) is { } wrong) throw new InvalidChangeException("contacts", $"“{value}” {wrong}.");
        var canonical = IsNumber(input.Kind) ? PhoneText.Normalize(value!)! : value!;
        return new Contact { SubjectType = owner.Type, SubjectId = owner.Id, Kind = input.Kind, Value = canonical, IsPublic = input.IsPublic };
    }

    private static string? FaultOf(ContactKind kind, string value) =>
        IsNumber(kind) ? (PhoneText.Normalize(value) is null ? PhoneText.Remedy : null)
        : kind == ContactKind.Email ? FieldRules.MailAddress(value) : FieldRules.WebAddress(value);

    private static bool IsNumber(ContactKind kind) => kind is ContactKind.Phone or ContactKind.Zalo;

    private static string Describe(IReadOnlyList<Contact> contacts) =>
        System.Text.Json.JsonSerializer.Serialize(contacts.Select(contact => new { Kind = contact.Kind.ToString(), contact.Value, contact.IsPublic }));
}
