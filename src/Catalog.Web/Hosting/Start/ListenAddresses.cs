using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Catalog.Web.Hosting.Start;

/// <summary>Tries the addresses before the server does: its own report of a taken port is a page of stack trace.</summary>
public static class ListenAddresses
{
    public const string Default = "http://localhost:5080";

    public static void Probe(IConfiguration configuration)
    {
        var addresses = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>());
        foreach (var address in addresses) Probe(address);
    }

    private static void Probe(string text)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(text);
        }
        catch (FormatException)
        {
            throw new StartException(ExitCode.Configuration, string.Join(Environment.NewLine,
                $"Địa chỉ lắng nghe \"{text}\" (ASPNETCORE_URLS) không đúng dạng.",
                "Giá trị cho phép: http://máy:cổng hoặc https://máy:cổng, nhiều địa chỉ cách nhau bằng dấu chấm phẩy.",
                $"Sửa lại, ví dụ {Default}, rồi chạy lại."));
        }
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) return;
        foreach (var ip in Resolve(address.Host)) Probe(text, new IPEndPoint(ip, address.Port));
    }

    private static IPAddress[] Resolve(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback]
        : IPAddress.TryParse(host, out var ip) ? [ip]
        : [IPAddress.Any];

    private static void Probe(string text, IPEndPoint endpoint)
    {
        try
        {
            using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(endpoint);
            socket.Listen();
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw StartException.Machine(
                $"Cổng {endpoint.Port} ({text}) đang được một chương trình khác dùng.",
                "Cần một cổng còn trống.",
                $"Dừng chương trình đó, hoặc chọn cổng khác: ASPNETCORE_URLS=http://localhost:{endpoint.Port + 1} Data__Folder=data2 ./run.sh");
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AccessDenied)
        {
            throw StartException.Machine(
                $"Người dùng {Environment.UserName} không được mở cổng {endpoint.Port} ({text}).",
                "Cần một cổng từ 1024 trở lên, hoặc quyền mở cổng nhỏ.",
                "Đặt ASPNETCORE_URLS=http://localhost:8080 và để máy chủ web đứng trước nhận cổng 80, 443.");
        }
        catch (SocketException exception)
        {
            throw StartException.Machine(
                $"Không mở được địa chỉ {text}: {exception.SocketErrorCode}.",
                "Cần địa chỉ của chính máy này và một cổng còn trống.",
                $"Sửa ASPNETCORE_URLS, ví dụ {Default}, rồi chạy lại.");
        }
    }
}
