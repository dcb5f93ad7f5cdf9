using Catalog.Admin.Accounts;
using Catalog.Core;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Units;
using Catalog.Web.Hosting.Settings;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Web.Hosting.Start;

/// <summary>Brings the database up to this program before the first request: pending? → lock → copy → migrate, each step named, then the lists that come with it.</summary>
public sealed partial class DatabaseStart(IServiceScopeFactory scopes, CatalogSettings settings, TimeProvider clock, ILogger<DatabaseStart> log)
{
    private readonly DatabaseProvider provider = settings.Database.Provider;

    /// <returns>How many steps were applied.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var catalog = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        var migrator = new Migrator(provider, [catalog, scope.ServiceProvider.GetRequiredService<AccountsDbContext>()]);
        try
        {
            var state = await migrator.ReadAsync(cancellationToken);
            if (state.IsNewer) throw Newer(state);
            if (state.Pending.Count > 0) await UpgradeAsync(migrator, state, cancellationToken);
            await scope.ServiceProvider.GetRequiredService<ShippedData>().SeedAsync(cancellationToken);
            await FollowPlacesAsync(scope.ServiceProvider, cancellationToken);
            return state.Pending.Count;
        }
        catch (Exception exception) when (IsOfDatabase(exception))
        {
            throw Trouble(exception, settings.ConnectionString);
        }
    }

    /// <summary>A later step of the start that writes: what it meets in the database is told like anything else that keeps the site from starting.</summary>
    public async Task GuardAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception exception) when (IsOfDatabase(exception))
        {
            throw Trouble(exception, settings.ConnectionString);
        }
    }

    private static bool IsOfDatabase(Exception exception) => exception is System.Data.Common.DbException or DbUpdateException or InvalidOperationException or TimeoutException;

    private async Task UpgradeAsync(Migrator migrator, MigrationState state, CancellationToken cancellationToken)
    {
        using var turn = DataFolder.TryLock(settings.Data, "migration.lock") ?? throw Busy();
        if (await migrator.ClearStaleLockAsync(cancellationToken)) StaleLock();
        if (!state.IsEmpty) await SaveAsync(migrator, state, cancellationToken);
        await ApplyAsync(state.Pending, cancellationToken);
    }

    private async Task SaveAsync(Migrator migrator, MigrationState state, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(settings.Data.FullFolder, "backups"));
        var copy = Path.Combine(folder.FullName, $"catalog-{clock.GetUtcNow():yyyyMMdd-HHmmss}-{state.Applied[^1]}.db");
        if (await migrator.CopyToAsync(copy, cancellationToken)) Copied(copy);
    }

    private async Task ApplyAsync(IReadOnlyList<MigrationStep> steps, CancellationToken cancellationToken)
    {
        foreach (var (number, step) in steps.Index())
        {
            Applying(number + 1, steps.Count, step.Id);
            await Migrator.ApplyAsync(step, cancellationToken);
        }
    }

    /// <summary>At every start, so that one which was killed in between leaves nothing behind.</summary>
    private async Task FollowPlacesAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var moves = await services.GetRequiredService<UnitAreas>().FollowPlacesAsync(Actor.System("places"), cancellationToken);
        if (moves.Moved.Count + moves.Undecided.Count > 0) UnitsFollowed(moves.Moved.Count, moves.Undecided.Count);
    }

    private static StartException Newer(MigrationState state) => new(ExitCode.DataNewer, string.Join(Environment.NewLine,
        $"Cơ sở dữ liệu mới hơn chương trình: dữ liệu ở bước {state.Unknown[^1]}, chương trình {ProgramVersion.Text} chưa biết bước này.",
        "Cần chương trình từ phiên bản đã ghi dữ liệu trở lên; chương trình cũ có thể làm hỏng dữ liệu.",
        "Cài lại phiên bản mới, hoặc khôi phục bản sao trong thư mục backups của Data:Folder, rồi chạy lại."));

    private StartException Busy() => StartException.Machine(
        $"Một tiến trình khác đang nâng cấp cơ sở dữ liệu trong {settings.Data.FullFolder}.",
        "Cần chờ tiến trình đó xong; mỗi lúc chỉ một tiến trình được nâng cấp.",
        "Chạy lại sau ít phút; nếu vẫn vậy, tìm tiến trình đang giữ tệp migration.lock.");

    private StartException Trouble(Exception exception, string connectionString)
    {
        var place = DatabaseAddress.Describe(provider, connectionString);
        return DatabaseAddress.TroubleOf(exception) switch
        {
            DatabaseTrouble.Full => DataFolder.Full(settings.Data.FullFolder),
            DatabaseTrouble.ReadOnly => StartException.Machine($"Không ghi được cơ sở dữ liệu: {place}.", $"Cần quyền ghi cho người dùng {Environment.UserName}.",
                $"Chạy: sudo chown {Environment.UserName} {settings.Data.FullFolder}/catalog.db* rồi chạy lại."),
            DatabaseTrouble.Corrupt => StartException.Machine($"Cơ sở dữ liệu hỏng hoặc không phải SQLite: {place}.", "Cần tệp catalog.db nguyên vẹn.",
                $"Khôi phục bản sao mới nhất trong {settings.Data.FullFolder}/backups, rồi chạy lại."),
            DatabaseTrouble.Locked => StartException.Machine($"Cơ sở dữ liệu đang bị tiến trình khác khóa: {place}.", "Cần tiến trình đó nhả khóa.",
                "Dừng chương trình đang mở tệp này, rồi chạy lại."),
            DatabaseTrouble.SignInRefused => StartException.Machine($"Máy chủ cơ sở dữ liệu từ chối: {place}.", "Cần đúng người dùng, mật khẩu và tên cơ sở dữ liệu.",
                "Sửa Database__ConnectionString, rồi chạy lại."),
            DatabaseTrouble.Unreachable => StartException.Machine($"Không nối được tới cơ sở dữ liệu: {place}.", "Cần máy chủ đang chạy và đúng địa chỉ, cổng (hay tệp mở được).",
                "Kiểm tra máy chủ, sửa Database__ConnectionString hoặc Data__Folder, rồi chạy lại."),
            _ => StartException.Machine($"Cơ sở dữ liệu báo lỗi khi khởi động: {place}.", $"Lỗi: {exception.Message.ReplaceLineEndings(" ")}",
                "Nếu vừa nâng cấp, bản sao trước đó nằm trong thư mục backups của Data:Folder."),
        };
    }

    [LoggerMessage(1001, LogLevel.Information, "Nâng cấp cơ sở dữ liệu: bước {Number} trên {Total} ({Step})")]
    private partial void Applying(int number, int total, string step);

    [LoggerMessage(1002, LogLevel.Information, "Đã sao lưu cơ sở dữ liệu trước khi nâng cấp: {File}")]
    private partial void Copied(string file);

    [LoggerMessage(1003, LogLevel.Warning, "Lần nâng cấp trước bị ngắt giữa chừng: đã gỡ khóa còn sót")]
    private partial void StaleLock();

    [LoggerMessage(1004, LogLevel.Information, "Theo danh mục đơn vị hành chính: {Moved} đơn vị chuyển địa bàn, {Undecided} đơn vị chờ người chọn (xem trang quản trị)")]
    private partial void UnitsFollowed(int moved, int undecided);
}
