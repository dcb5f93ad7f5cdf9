using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;

namespace Catalog.Web.Hosting.Start;

/// <summary>
/// Opens every address once, with the server's own code and nothing behind it, before the site does: a taken port or a
/// missing certificate is then told in words, where the framework's report is a page of stack trace.
/// </summary>
internal static class ListenRehearsal
{
    /// <exception cref="StartException">An address cannot be opened.</exception>
    public static async Task RunAsync(IConfiguration configuration, IHostEnvironment environment)
    {
        var addresses = ListenAddresses.In(configuration);
        foreach (var address in addresses) CheckForm(address);
        try
        {
            var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = environment.EnvironmentName, ContentRootPath = environment.ContentRootPath });
            builder.Configuration.AddConfiguration(configuration);
            builder.WebHost.UseKestrel((context, kestrel) => kestrel.Configure(context.Configuration.GetSection("Kestrel")));
            await using var rehearsal = builder.Build();
            await rehearsal.StartAsync();
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or SocketException or CryptographicException or UnauthorizedAccessException or FormatException)
        {
            throw InWords(exception, string.Join(';', addresses));
        }
    }

    private static void CheckForm(string text)
    {
        if (ListenAddresses.TryParse(text) is { PathBase: "", Port: >= 0 and <= ushort.MaxValue }) return;
        throw StartException.Configuration(
            $"Địa chỉ lắng nghe \"{text}\" (ASPNETCORE_URLS) không đúng dạng.",
            "Giá trị cho phép: http://máy:cổng hoặc https://máy:cổng với cổng từ 0 đến 65535, không có đường dẫn phía sau; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.",
            $"Sửa lại, ví dụ {ListenAddresses.Default}, rồi chạy lại; trang nằm dưới một đường dẫn thì đặt Site__PathBase.");
    }

    private static StartException InWords(Exception exception, string addresses) => exception switch
    {
        { InnerException: AddressInUseException } => StartException.Machine(
            $"Cổng {PortIn(exception.Message)} đang được một chương trình khác dùng (địa chỉ lắng nghe {addresses}).",
            "Cần một cổng còn trống.",
            "Dừng chương trình đó, hoặc chọn cổng khác: ASPNETCORE_URLS=http://localhost:5081 Data__Folder=data2 ./run.sh"),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => StartException.Machine(
            $"Người dùng {Environment.UserName} không được mở cổng của {addresses}.",
            "Cần một cổng từ 1024 trở lên, hoặc quyền mở cổng nhỏ.",
            "Đặt ASPNETCORE_URLS=http://localhost:8080 và để máy chủ web đứng trước nhận cổng 80, 443."),
        SocketException or { InnerException: SocketException } => StartException.Machine(
            $"Không mở được địa chỉ {addresses}: {((exception as SocketException) ?? (SocketException)exception.InnerException!).SocketErrorCode}.",
            "Cần địa chỉ của chính máy này và một cổng còn trống.",
            $"Sửa ASPNETCORE_URLS, ví dụ {ListenAddresses.Default}, rồi chạy lại."),
        _ when addresses.Contains("https://", StringComparison.OrdinalIgnoreCase) => StartException.Configuration(
            $"Không mở được HTTPS ở {addresses}: chưa có chứng thư, hoặc tệp chứng thư hay mật khẩu của nó không đúng.",
            "Cần Kestrel:Certificates:Default:Path là tệp .pfx (kèm Password) hoặc .pem (kèm KeyPath) mà chương trình đọc được.",
            "Đặt Kestrel__Certificates__Default__Path, hoặc để nginx, IIS hay Caddy nhận HTTPS và đặt Proxy__Known, rồi chạy lại."),
        _ => StartException.Configuration(
            $"Không mở được địa chỉ lắng nghe {addresses}: {exception.Message.ReplaceLineEndings(" ")}",
            "Giá trị cho phép: http://máy:cổng hoặc https://máy:cổng.",
            $"Sửa ASPNETCORE_URLS hay Kestrel:Endpoints, ví dụ {ListenAddresses.Default}, rồi chạy lại."),
    };

    /// <summary>The message names the address that was taken, which may be one of several.</summary>
    private static string PortIn(string message) =>
        message.Split(' ').Select(word => word.TrimEnd(':', '.')).Where(word => word.Contains("://", StringComparison.Ordinal))
            .Select(ListenAddresses.TryParse).FirstOrDefault()?.Port.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
