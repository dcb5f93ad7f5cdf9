using System.CommandLine;
using Catalog.Admin.Accounts;
using Catalog.Core.Changes;
using Catalog.Core.Records;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Start;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Commands;

/// <summary>The first administrator, and the way back in when the only one lost password and telephone. No account comes with the program.</summary>
internal static class AdminCommand
{
    public const string Name = "admin";

    private static readonly Actor CommandLineActor = Actor.System("command-line");

    private static readonly Option<bool> Create = new("--create") { Description = "Tạo quản trị hệ thống đầu tiên; chỉ dùng được khi chưa có ai." };
    private static readonly Option<bool> Renew = new("--renew") { Description = "Cấp lại liên kết cho một quản trị hệ thống đã có." };
    private static readonly Option<string> Mail = new("--mail") { Description = "Thư điện tử của người đó." };
    private static readonly Option<string> Person = new("--name") { Description = "Họ và tên, cùng --create." };

    public static Command CreateVerb()
    {
        var command = new Command(Name, "Tạo quản trị hệ thống đầu tiên, hoặc cấp lại liên kết khi người đó mất mật khẩu và điện thoại. Lệnh in một liên kết dùng một lần trong 24 giờ; ai mở liên kết sẽ đặt mật khẩu và mã xác thực.")
        {
            Create, Renew, Mail, Person, JobCommand.Json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (create, mail) = (parsed.GetValue(Create), parsed.GetValue(Mail));
        if (create == parsed.GetValue(Renew) || string.IsNullOrWhiteSpace(mail)) return await RefuseAsync("Cần --mail và đúng một trong hai: --create hoặc --renew.");
        await using var host = CommandHost.Create(parsed);
        await host.Services.GetRequiredService<DatabaseStart>().RunAsync(cancellationToken);
        await using var scope = host.Services.CreateAsyncScope();
        var accounts = await scope.ServiceProvider.GetRequiredService<AccountsDbContext>().Users.AsNoTracking().ToListAsync(cancellationToken);
        var administrators = accounts.Where(account => account.Roles.Contains(StaffRole.SystemAdministrator) && account.State != AccountState.Disabled).ToList();
        var service = scope.ServiceProvider.GetRequiredService<AccountService>();
        try
        {
            if (create && administrators.Count > 0) return await RefuseAsync("Đã có quản trị hệ thống: người đó mời thêm người ở /quan-tri/tai-khoan. Mất liên kết, mật khẩu hay điện thoại thì dùng --renew.");
            var known = administrators.Find(account => account.NormalizedEmail == AccountRules.Normalize(mail));
            if (!create && known is null) return await RefuseAsync("Không có quản trị hệ thống nào dùng thư điện tử này.");
            var invited = create
                ? await service.InviteAsync(new AccountInput(parsed.GetValue(Person), mail, [StaffRole.SystemAdministrator], null, []), CommandLineActor, cancellationToken)
                : await service.InviteAgainAsync(known!.Number, null, CommandLineActor, cancellationToken);
            await JobCommand.WriteAsync(parsed, new { account = invited.Account.Number, link = invited.Link },
                $"Mở liên kết này trong 24 giờ để đặt mật khẩu và mã xác thực; liên kết chỉ dùng được một lần:{Environment.NewLine}{invited.Link}");
            return (int)ExitCode.Done;
        }
        catch (InvalidChangeException exception)
        {
            return await RefuseAsync(string.Join(' ', exception.Errors.Select(error => error.Message)));
        }
    }

    private static async Task<int> RefuseAsync(string because)
    {
        await Console.Error.WriteLineAsync(because);
        await Console.Error.WriteLineAsync("Thêm --help sau một lệnh để xem cách dùng và ví dụ.");
        return (int)ExitCode.Usage;
    }
}
