using Catalog.Admin.Accounts;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Accounts;

public sealed class AccountServiceTests
{
    private static readonly AccountInput An = new(" Nguyễn Văn An ", "An@ViDu.vn", [StaffRole.ProvinceReviewer, StaffRole.SystemAdministrator], null, []);
    private static readonly AccountInput Binh = new("Trần Thị Bình", "binh@vidu.vn", [StaffRole.NewsEditor], null, []);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Invite_Person_IsStoredWithItsRowOfTheChangeRecord(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await InviteAsync(catalog, Binh);
        var (account, link) = await InviteAsync(catalog, An);

        Assert.Equal((2, "Nguyễn Văn An", "an@vidu.vn", AccountState.Invited), (account.Number, account.DisplayName, account.Email, account.State));
        Assert.Equal([StaffRole.SystemAdministrator, StaffRole.ProvinceReviewer], account.Roles); // as in the list of roles, whoever chose in whatever order
        var change = await catalog.ReadAsync(db => db.Changes.AsNoTracking().SingleAsync(row => row.SubjectType == RecordType.Account && row.SubjectId == 2, Token));
        Assert.Equal((ChangeKind.Invited, 1, TestData.Staff.Id), (change.Kind, change.Version, change.ActorId));
        Assert.All(ChangedField.Parse(change.Fields).Where(field => field.Field is "name" or "mail"), field => Assert.NotNull(field.NewDigest)); // a person's: can be blanked
        Assert.Null(await catalog.InScopeAsync<ChangeReader, long?>(reader => reader.FirstBrokenAsync(Token)));
        Assert.DoesNotContain(Secret(link), change.Fields, StringComparison.Ordinal);
        Assert.Equal("an@vidu.vn", (await FindAsync(catalog, link))?.Email);
    }

    [Theory, BothDatabases]
    public async Task Link_WorksOnceAndForADay(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        var (_, link) = await InviteAsync(catalog, Binh);
        Assert.Null(await catalog.InScopeAsync<AccountLinks, Account?>(links => links.FindAsync(Secret(link), LinkPurpose.NewPassword, Token)));

        catalog.Clock.Advance(AccountLinks.InvitationLasts - TimeSpan.FromSeconds(1));
        Assert.NotNull(await FindAsync(catalog, link));
        Assert.True(await catalog.InScopeAsync<AccountLinks, bool>(links => links.UseAsync(Secret(link), Token)));
        Assert.False(await catalog.InScopeAsync<AccountLinks, bool>(links => links.UseAsync(Secret(link), Token)));
        Assert.Null(await FindAsync(catalog, link));

        var again = await catalog.InScopeAsync<AccountService, InvitedAccount>(service => service.InviteAgainAsync(1, null, TestData.Staff, Token));
        catalog.Clock.Advance(AccountLinks.InvitationLasts);
        Assert.Null(await FindAsync(catalog, again.Link));
    }

    [Theory, BothDatabases]
    public async Task Act_OnAnAccount_EndsWhatItTakesAway(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        var (binh, link) = await InviteAsync(catalog, Binh);
        await JoinAsync(catalog, binh.Number);
        await InviteAsync(catalog, An);
        await JoinAsync(catalog, 2);
        var (first, other) = (await SignInAsync(catalog, 1), await SignInAsync(catalog, 2));

        var edited = await catalog.InScopeAsync<AccountService, Account>(service => service.EditAsync(1, 1, Binh with { Roles = [StaffRole.FairsEditor] }, TestData.Staff, Token));
        Assert.Null(await PersonAsync(catalog, first)); // other roles: sign in again
        var second = await SignInAsync(catalog, 1);
        Assert.Equal([StaffRole.FairsEditor], (await PersonAsync(catalog, second))!.Roles);

        await catalog.InScopeAsync<AccountService, Account>(service => service.DisableAsync(1, edited.Version, TestData.Staff, Token));
        Assert.Null(await PersonAsync(catalog, second));
        Assert.Null(await FindAsync(catalog, link));
        Assert.NotNull(await PersonAsync(catalog, other)); // nobody else is touched
    }

    [Theory, BothDatabases]
    public async Task Session_LastsAnHourWithoutARequestAndAWorkingDayWithThem(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await InviteAsync(catalog, Binh);
        await JoinAsync(catalog, 1);
        var (busy, idle) = (await SignInAsync(catalog, 1), await SignInAsync(catalog, 1));
        for (var passed = TimeSpan.Zero; passed < Sessions.Longest - TimeSpan.FromMinutes(30); passed += TimeSpan.FromMinutes(30))
        {
            Assert.NotNull(await PersonAsync(catalog, busy));
            catalog.Clock.Advance(TimeSpan.FromMinutes(30));
        }
        Assert.NotNull(await PersonAsync(catalog, busy));
        Assert.Null(await PersonAsync(catalog, idle));
        catalog.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Null(await PersonAsync(catalog, busy));
    }

    [Theory, BothDatabases]
    public async Task Act_ThatLeavesNobodyToManageAccounts_IsRefused(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await InviteAsync(catalog, An);
        await JoinAsync(catalog, 1);
        await InviteAsync(catalog, Binh with { Roles = [StaffRole.SystemAdministrator] }); // has not joined: cannot help yet

        await Assert.ThrowsAsync<InvalidChangeException>(() => catalog.InScopeAsync<AccountService, Account>(service => service.DisableAsync(1, 1, TestData.Staff, Token)));
        await Assert.ThrowsAsync<InvalidChangeException>(() => catalog.InScopeAsync<AccountService, Account>(service => service.EditAsync(1, 1, An with { Roles = [StaffRole.NewsEditor] }, TestData.Staff, Token)));
        await JoinAsync(catalog, 2);
        await catalog.InScopeAsync<AccountService, Account>(service => service.DisableAsync(1, 1, TestData.Staff, Token));
    }

    [Theory, BothDatabases]
    public async Task Edit_FromAnOldScreen_IsAConflictAndStoresNothing(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await InviteAsync(catalog, Binh);
        await catalog.InScopeAsync<AccountService, Account>(service => service.EditAsync(1, 1, Binh with { Name = "Trần Bình" }, TestData.Staff, Token));

        await Assert.ThrowsAsync<VersionConflictException>(() => catalog.InScopeAsync<AccountService, Account>(service => service.EditAsync(1, 1, Binh with { Name = "Khác" }, TestData.Staff, Token)));

        Assert.Equal("Trần Bình", (await catalog.InScopeAsync<AccountsDbContext, Account>(accounts => accounts.Users.SingleAsync(Token))).DisplayName);
        Assert.Equal(2, await catalog.ReadAsync(db => db.Changes.CountAsync(change => change.SubjectType == RecordType.Account, Token)));
    }

    [Fact]
    public async Task Input_ThatIsWrong_IsNamedAtOnceAndStoresNothing()
    {
        await using var catalog = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await InviteAsync(catalog, Binh);
        (AccountInput Input, string[] Fields)[] cases =
        [
            (new(null, null, [], null, []), ["name", "mail", "roles"]),
            (An with { Mail = "BINH@vidu.vn" }, ["mail"]), // taken
            (An with { Mail = "an@vidu.vn\r\nBcc: x@y.vn" }, ["mail"]),
            (An with { Name = new string('a', Account.NameLength + 1) }, ["name"]),
            (An with { Roles = [StaffRole.Auditor, StaffRole.NewsEditor] }, ["roles"]),
            (An with { Roles = [StaffRole.BusinessUser] }, ["roles"]), // not of the back office
            (An with { Roles = [StaffRole.CommuneOfficer] }, ["communes"]),
            (An with { Communes = ["21688"] }, ["communes", "communes"]), // no officer, and no such commune here
            (An with { UnitId = 7 }, ["unit"]),
        ];
        foreach (var (input, fields) in cases)
        {
            var refused = await Assert.ThrowsAsync<InvalidChangeException>(() => InviteAsync(catalog, input));
            Assert.Equal(fields, refused.Errors.Select(error => error.Field));
        }
        Assert.Equal(1, await catalog.InScopeAsync<AccountsDbContext, int>(accounts => accounts.Users.CountAsync(Token)));
    }

    private static async Task<(Account Account, Uri Link)> InviteAsync(TestDatabase catalog, AccountInput input)
    {
        var invited = await catalog.InScopeAsync<AccountService, InvitedAccount>(service => service.InviteAsync(input, TestData.Staff, Token));
        return (invited.Account, invited.Link);
    }

    private static Task JoinAsync(TestDatabase catalog, int number) => catalog.InScopeAsync<AccountsDbContext>(accounts =>
        accounts.Users.Where(account => account.Number == number).ExecuteUpdateAsync(set => set.SetProperty(account => account.State, AccountState.Active).SetProperty(account => account.CodeKey, "x"), Token));

    private static Task<string> SignInAsync(TestDatabase catalog, int number) => catalog.InScopeAsync<IServiceProvider, string>(async services =>
    {
        var accounts = (AccountsDbContext)services.GetService(typeof(AccountsDbContext))!;
        var key = ((Sessions)services.GetService(typeof(Sessions))!).Start(await accounts.Users.SingleAsync(account => account.Number == number, Token), SignInWay.Passkey, new VisitorTrace("", ""));
        await accounts.SaveChangesAsync(Token);
        return key;
    });

    private static Task<Person?> PersonAsync(TestDatabase catalog, string key) => catalog.InScopeAsync<Sessions, Person?>(sessions => sessions.FindAsync(key, Token));

    private static Task<Account?> FindAsync(TestDatabase catalog, Uri link) => catalog.InScopeAsync<AccountLinks, Account?>(links => links.FindAsync(Secret(link), LinkPurpose.Invitation, Token));

    private static string Secret(Uri link) => link.Query[$"?{AccountLinks.Parameter}=".Length..];
}
