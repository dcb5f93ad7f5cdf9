using System.Globalization;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Hosting.Start;

/// <summary>Makes the data folder and proves that it can be written, before anything else fails in words of its own.</summary>
public static class DataFolder
{
    private const int NoSpace = 28;
    private const int QuotaExceeded = 122;
    private const int ProbeBytes = 1_000_000;

    public static void Prepare(CatalogSettings settings)
    {
        Prepare("Data:Folder", settings.Data.FullFolder);
        Prepare("Data:Media", settings.Data.FullMedia);
        if (settings.Backup.Folder is { } backups && settings.Process.Roles.HasFlag(ProcessRoles.Indexer)) Prepare("Backup:Folder", Path.GetFullPath(backups));
    }

    /// <summary>Held while this process lives, and given back by the system when it dies in whatever way.</summary>
    /// <returns>Null when another process holds it.</returns>
    /// <exception cref="StartException">The file is not ours to open.</exception>
    public static FileStream? TryLock(DataOptions data, string name)
    {
        var file = Path.Combine(data.FullFolder, name);
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            throw StartException.Machine(
                $"Không mở được tệp khóa {file}: không có quyền, có lẽ là tệp của người dùng khác.",
                $"Cần mọi tệp trong thư mục dữ liệu thuộc về người dùng {Environment.UserName}.",
                $"Chạy: sudo chown -R {Environment.UserName} {data.FullFolder} — hoặc chạy chương trình bằng người dùng đã tạo dữ liệu.");
        }
    }

    private static void Prepare(string setting, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, ".write-probe");
            try
            {
                using var stream = new FileStream(probe, FileMode.Create, FileAccess.Write);
                stream.Write(new byte[ProbeBytes]);
                stream.Flush(flushToDisk: true);
            }
            finally
            {
                File.Delete(probe);
            }
        }
        catch (IOException exception) when (exception.HResult is NoSpace or QuotaExceeded)
        {
            throw Full(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StartException.Machine(
                $"Không ghi được vào thư mục {folder} (cài đặt {setting}): {Reason(exception)}.",
                $"Cần một thư mục mà người dùng {Environment.UserName} ghi được.",
                $"Chạy: sudo chown -R {Environment.UserName} {folder} — hoặc đặt {SettingFault.Variable(setting)} tới thư mục khác, rồi chạy lại.");
        }
    }

    public static StartException Full(string folder) => StartException.Machine(
        $"Đĩa chứa thư mục dữ liệu {folder} đã đầy.",
        $"Cần ít nhất {ProbeBytes / 1_000_000} MB trống để khởi động, nên có 500 MB trở lên.",
        "Xóa bớt tệp hoặc đặt Data__Folder tới một đĩa khác, rồi chạy lại.");

    private static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "không có quyền",
        { HResult: 30 } => "hệ thống tệp chỉ cho đọc",
        { HResult: 17 or 20 } => "đường dẫn là một tệp, không phải thư mục",
        DirectoryNotFoundException => "không tạo được",
        _ => string.Create(CultureInfo.InvariantCulture, $"hệ thống không cho (mã lỗi {exception.HResult})"),
    };
}
