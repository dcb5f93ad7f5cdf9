namespace Catalog.Web.Hosting.Start;

internal static class SecretFiles
{
    /// <summary>The framework reads every file of the folder and would end at the first that it cannot open.</summary>
    /// <exception cref="StartException">The folder or a file in it cannot be read.</exception>
    public static void Check(string folder)
    {
        var at = Path.GetFullPath(folder);
        try
        {
            foreach (var file in Directory.EnumerateFiles(at))
            {
                at = file;
                using var stream = File.OpenRead(file);
                _ = stream.ReadByte();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StartException.Machine(
                $"Không đọc được tệp bí mật {at} (cài đặt Data:SecretsFolder).",
                $"Cần thư mục và tệp mà người dùng {Environment.UserName} đọc được.",
                $"Chạy: sudo chown {Environment.UserName} {at} — hoặc bỏ tệp này khỏi thư mục, rồi chạy lại.");
        }
    }
}
