using System.Net;
using System.Text.RegularExpressions;
using Catalog.Admin.Accounts;
using Catalog.TestSupport.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Accounts;

/// <summary>Every route of the back office × every role, over HTTP.</summary>
public sealed partial class StaffRouteTests(PageApp app) : IClassFixture<PageApp>
{
    /// <summary>The pages on which somebody becomes known; nothing else is open.</summary>
    private static readonly string[] Open = ["/quan-tri/dang-nhap", "/quan-tri/mat-khau-moi", "/quan-tri/mat-khau-moi/xin", "/quan-tri/tham-gia"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private List<RouteEndpoint> Routes => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => ("/" + route.RoutePattern.RawText?.TrimStart('/')).StartsWith(StaffGate.Path, StringComparison.OrdinalIgnoreCase))];

    [Fact]
    public void Route_OfTheBackOffice_SaysWhatItNeeds()
    {
        Assert.True(Routes.Count >= 3);
        Assert.All(Routes, route => Assert.True(
            route.Metadata.GetMetadata<NeedsAttribute>() is not null != route.Metadata.GetMetadata<IAllowAnonymous>() is not null,
            $"{route.RoutePattern.RawText}: [Needs(…)] is missing, so nobody gets in; see CONTRIBUTING.md"));
        Assert.Equal(Open, Routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Route_AskedByEachRole_LetsInExactlyThoseWhoHaveItsPermission()
    {
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            using var client = role == StaffRole.BusinessUser ? null : await app.SignedInAsync(role);
            if (client is null) continue; // no account of the back office can have it
            foreach (var route in Routes)
            {
                if (route.Metadata.GetMetadata<NeedsAttribute>() is not { } needs) continue;
                var path = PathOf(route);
                using var read = await client.GetAsync(path, Token);
                Assert.True((read.StatusCode != HttpStatusCode.Forbidden) == role.Allows(needs.See), $"GET {path} as {role}: {read.StatusCode}");
                using var write = await client.PostAsync(path, null, Token);
                // Whoever may send the form is told that its token is missing, which is not what the gate says.
                var may = role.Allows(needs.See) && needs.Change is { } change && role.Allows(change);
                if (!path.Contains("hangfire", StringComparison.Ordinal)) Assert.True((write.StatusCode != HttpStatusCode.Forbidden) == may, $"POST {path} as {role}: {write.StatusCode}");
                Assert.False(may && write.IsSuccessStatusCode, $"POST {path} as {role} without a token: {write.StatusCode}");
                Assert.Contains("no-store", read.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Route_AskedByNobody_LeadsToTheSignInAndBack()
    {
        using var account = await app.SignedInAsync(StaffRole.NewsEditor); // from here on there are accounts, and this machine is nobody
        using var client = app.CreateClient();
        foreach (var path in Routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null).Select(PathOf).Append("/quan-tri/khong-co").Append("/quan-tri?x=1"))
        {
            using var read = await client.GetAsync(path, Token);
            Assert.Equal((HttpStatusCode.Found, $"/quan-tri/dang-nhap?ve={Uri.EscapeDataString(path)}"), (read.StatusCode, read.Headers.Location?.OriginalString));
            using var write = await client.PostAsync(path, null, Token);
            Assert.Equal((HttpStatusCode.Found, "/quan-tri/dang-nhap"), (write.StatusCode, write.Headers.Location?.OriginalString));
        }
    }

    [Fact]
    public async Task Page_OfThePublic_IsTheSameForWhoeverIsSignedIn()
    {
        using var staff = await app.SignedInAsync(StaffRole.SystemAdministrator);
        using var visitor = app.CreateClient();
        foreach (var path in (string[])["/lien-he", "/san-pham"])
        {
            using var theirs = await staff.GetAsync(path, Token);
            using var ours = await visitor.GetAsync(path, Token);
            Assert.Equal(await ours.Content.ReadAsStringAsync(Token), await theirs.Content.ReadAsStringAsync(Token));
            Assert.False(theirs.Headers.Contains("Set-Cookie") || ours.Headers.Contains("Set-Cookie"));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync("/quan-tri/khong-co", Token)).StatusCode);
    }

    /// <summary>The table as the law of the house has it; said again, so that nobody widens it by accident.</summary>
    [Fact]
    public void Rights_ByRole_AreWhatTheRoleIsFor()
    {
        var of = Enum.GetValues<StaffRole>().ToDictionary(role => role, role => Enum.GetValues<Right>().Where(right => role.Allows(right)).ToHashSet());
        Assert.Empty(of[StaffRole.BusinessUser]);
        Assert.All(of[StaffRole.Auditor], right => Assert.True(right == Right.KeepOwnAccount || right.ToString().StartsWith("See", StringComparison.Ordinal), right.ToString()));
        Assert.Superset(Enum.GetValues<Right>().Where(right => right.ToString().StartsWith("See", StringComparison.Ordinal)).ToHashSet(), of[StaffRole.Auditor]);
        Assert.DoesNotContain(Right.DecideProposals, of[StaffRole.SystemAdministrator]);
        foreach (var right in (Right[])[Right.ManageAccounts, Right.EditSettings, Right.RunJobs, Right.RedactChanges])
            Assert.Equal([StaffRole.SystemAdministrator], of.Where(role => role.Value.Contains(right)).Select(role => role.Key));
        Assert.All(Enum.GetValues<Right>(), right => Assert.Contains(of, role => role.Value.Contains(right))); // nothing that nobody can do
    }

    [Fact]
    public void Officer_OfACommune_MayActThereAlone()
    {
        var officer = new Person(Guid.NewGuid(), 1, "A", [StaffRole.CommuneOfficer], null, new HashSet<string> { StaffClients.Commune }, null);
        Assert.True(officer.MayIn(Right.EditProducts, StaffClients.Commune));
        Assert.False(officer.MayIn(Right.EditProducts, "21690"));
        Assert.False(officer.MayIn(Right.DecideProposals, StaffClients.Commune));
        Assert.True((officer with { Roles = [StaffRole.CommuneOfficer, StaffRole.ProvinceReviewer] }).MayIn(Right.EditProducts, "21690"));
    }

    /// <summary>Nor may who only reads; and a form that is not shown cannot be sent by hand.</summary>
    [Fact]
    public async Task Officer_OfAnotherCommune_SeesThePicturesAndCannotSendAny()
    {
        var path = $"/quan-tri/san-pham/{app.Records.Valid.Id}/anh";
        using var own = await app.SignedInAsync(StaffRole.ProvinceReviewer);
        var form = StaffForms.FormOf(await own.PageAsync(path), "photo-form");
        Assert.NotNull(form);
        var officer = await app.AddAccountAsync(StaffRole.CommuneOfficer);
        foreach (var (commune, may) in new[] { (app.Records.Valid.CommuneCode, true), ("21553", false) })
        {
            await app.InScopeAsync<AccountsDbContext>(async accounts =>
            {
                (await accounts.Users.SingleAsync(account => account.Id == officer.Id, Token)).Communes = [commune];
                await accounts.SaveChangesAsync(Token);
            });
            using var client = await app.ClientOfAsync(officer);
            Assert.Equal(may, (await client.PageAsync(path)).QuerySelector("[data-testid=photo-form]") is not null);
            var token = (await client.PageAsync("/quan-tri/phien")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var sent = await client.SendAsync(path, form, ("__RequestVerificationToken", token), ("_handler", "photo"), ("AltText", "x"));
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.BadRequest, sent.StatusCode);
        }
    }

    private static string PathOf(RouteEndpoint route) => Braces().Replace("/" + route.RoutePattern.RawText!.TrimStart('/'), match => match.Value.StartsWith("{*", StringComparison.Ordinal) ? "" : "1").TrimEnd('/');

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Braces();
}
