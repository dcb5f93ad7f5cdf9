using Catalog.Core.Data;
using Catalog.Core.Places;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Catalog.Core.Units;
using Catalog.Design.Lists;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Features.Units;

/// <summary>Who answers for what: the committee, its member bodies, departments, committees of the communes.</summary>
public sealed class UnitsController(CatalogDbContext db, PlaceDirectory places, MarkdownRenderer markdown, TimeProvider clock) : Controller
{
    [HttpGet("/lien-he")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var map = await places.GetAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().Where(u => u.State == RecordState.Live)
            .OrderBy(u => u.Position).ThenBy(u => u.SortKey).ThenBy(u => u.Id).ToListAsync(cancellationToken);
        return View(new UnitsPage([.. units.Where(u => u.WorksOn(today)).GroupBy(u => u.Kind).OrderBy(g => g.Key)
            .Select(g => new UnitGroup(TitleOf(g.Key), [.. g.Select(u => LineOf(u, map))]))]));
    }

    private UnitLine LineOf(Unit unit, PlaceCatalog map)
    {
        var commune = unit.CommuneCode is { } code ? map.Commune(code) : null;
        string?[] address = [unit.AddressLine, commune?.InText];
        List<Fact?> facts =
        [
            PlaceKey.TryParse(unit.AreaKey, out var area) && map.Find(area) is { } place ? new("Địa bàn", place.FullName) : null,
            address.Any(part => part is not null) ? new("Địa chỉ", string.Join(", ", address.OfType<string>())) : null,
            unit.OfficePhone is { } phone ? new("Điện thoại", phone) { Url = "tel:" + string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+')) } : null,
            unit.OfficeMail is { } mail ? new("Thư điện tử", mail) { Url = "mailto:" + mail } : null,
            unit.Website is { } site && Uri.TryCreate(site, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? new("Trang web", unit.Website!) { Url = unit.Website, IsExternal = true } : null,
        ];
        return new UnitLine(unit.Name, new HtmlString(markdown.ToHtml(unit.Duties)), [.. facts.OfType<Fact>()]);
    }

    private static string TitleOf(UnitKind kind) => kind switch
    {
        UnitKind.SteeringCommittee => "Ban Chỉ đạo",
        UnitKind.FatherlandFront => "Cơ quan thường trực",
        UnitKind.MemberBody => "Thành viên",
        UnitKind.Department => "Sở, ban, ngành",
        _ => "Xã, phường",
    };
}

public sealed record UnitsPage(IReadOnlyList<UnitGroup> Groups);

public sealed record UnitGroup(string Title, IReadOnlyList<UnitLine> Units);

public sealed record UnitLine(string Name, IHtmlContent Duties, IReadOnlyList<Fact> Facts);
