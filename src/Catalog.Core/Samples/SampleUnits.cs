using System.Globalization;
using Catalog.Core.Records;
using Catalog.Core.Units;

namespace Catalog.Core.Samples;

/// <summary>The bodies of the campaign: their names are those of public institutions, numbers and addresses are made up.</summary>
internal sealed class SampleUnits(SampleScope scope)
{
    private const string Note = "\n\nDữ liệu mẫu: nhiệm vụ, địa chỉ và liên hệ chỉ để minh họa.";

    public async Task<IReadOnlyList<Unit>> LoadAsync(CancellationToken cancellationToken)
    {
        var (service, ids, stored) = (scope.Get<UnitService>(), new Dictionary<string, int>(), new List<Unit>());
        // One level after the other: a unit points to the one above it.
        foreach (var level in SampleFile.Rows("units.txt").GroupBy(cells => cells[3] switch { "-" => 0, "bcd" => 1, _ => 2 }).OrderBy(level => level.Key))
        {
            var rows = level.ToList();
            var units = await scope.AddAsync(service, rows.Select((cells, i) => Values(cells, ids, stored.Count + i)), cancellationToken);
            foreach (var (cells, unit) in rows.Zip(units)) ids.Add(cells[0], unit.Id);
            stored.AddRange(units);
        }
        return stored;
    }

    private static FieldChanges<Unit> Values(string[] cells, Dictionary<string, int> ids, int position) => new FieldChanges<Unit>()
        .Set(UnitFields.Name, cells[1]).Set(UnitFields.Kind, Enum.Parse<UnitKind>(cells[2])).Set(UnitFields.Parent, cells[3] is "-" ? null : ids[cells[3]])
        .Set(UnitFields.Area, cells[4]).Set(UnitFields.Commune, cells[5]).Set(UnitFields.Duties, cells[6] + Note).Set(UnitFields.Address, "Trụ sở mẫu")
        .Set(UnitFields.Phone, string.Create(CultureInfo.InvariantCulture, $"0269 3000 {900 + position:000}"))
        .Set(UnitFields.Mail, $"{cells[0]}@don-vi-mau.example").Set(UnitFields.Position, position).Set(UnitFields.ValidFrom, new DateOnly(2025, 7, 1));
}
