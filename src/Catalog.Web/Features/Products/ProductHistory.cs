using Catalog.Core.Changes;
using Catalog.Core.Certificates;
using Catalog.Core.Products;
using Catalog.Core.Text;
using Catalog.Design;

namespace Catalog.Web.Features.Products;

/// <summary>The public history: what changed and when, from the change record; never who, and only public fields.</summary>
internal static class ProductHistory
{
    /// <summary>More than the lines shown: edits of what is not public give none.</summary>
    public const int MostChanges = 60;
    private const int MostLines = 12;

    public static readonly IReadOnlyCollection<ChangeKind> Kinds = [ChangeKind.Added, ChangeKind.Edited, ChangeKind.Retired, ChangeKind.Restored, ChangeKind.Merged];

    /// <param name="extensions">By certificate, the day on which an extension was entered.</param>
    public static IReadOnlyList<HistoryLine> Lines(IEnumerable<Change> changes, IEnumerable<Certificate> certificates, IReadOnlyDictionary<int, DateOnly> extensions) =>
    [
        .. changes.Select(Line).Concat(certificates.SelectMany(certificate => OfCertificate(certificate, extensions))).OfType<HistoryLine>()
            .OrderByDescending(line => line.Day).Take(MostLines),
    ];

    private static HistoryLine? Line(Change change)
    {
        var text = change.Kind switch
        {
            ChangeKind.Added => "Đưa vào sổ.",
            ChangeKind.Retired => "Gỡ khỏi sổ.",
            ChangeKind.Restored => "Đưa trở lại sổ.",
            ChangeKind.Merged => "Gộp với một mục trùng.",
            ChangeKind.Edited => Edited(change),
            _ => null,
        };
        return text is null ? null : new HistoryLine(VietnamTime.DayOf(change.At), text);
    }

    private static string? Edited(Change change)
    {
        var labels = ChangedField.Parse(change.Fields).Select(field => ProductFields.Table.Find(field.Field))
            .Where(field => field is { IsPublic: true }).Select(field => field!.Label).Distinct().ToList();
        return labels.Count == 0 ? null : $"Sửa: {string.Join("; ", labels)}.";
    }

    private static IEnumerable<HistoryLine> OfCertificate(Certificate certificate, IReadOnlyDictionary<int, DateOnly> extensions)
    {
        yield return new HistoryLine(certificate.GrantedOn, $"Công nhận OCOP {certificate.Stars} sao, quyết định {certificate.DecisionNumber}.");
        if (certificate.ExtendedUntil is { } until && extensions.TryGetValue(certificate.Id, out var entered))
            yield return new HistoryLine(entered, $"Gia hạn chứng nhận đến {VietnameseDay.Show(until)}, theo {certificate.ExtensionDocument}.");
        if (certificate.RevokedOn is { } revoked)
            yield return new HistoryLine(revoked, $"Thu hồi chứng nhận, quyết định {certificate.RevocationDecision}.");
    }
}
