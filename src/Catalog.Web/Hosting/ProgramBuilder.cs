using System.Text.Json;

namespace Catalog.Web.Hosting;

public static class ProgramBuilder
{
    /// <summary>The framework's builder, whose files of settings lie beside the program wherever it is started from.</summary>
    /// <exception cref="StartException">A file of settings cannot be read.</exception>
    public static WebApplicationBuilder Create(string[] args)
    {
        try
        {
            return WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        }
        catch (InvalidDataException exception)
        {
            throw Unreadable(exception);
        }
    }

    private static StartException Unreadable(InvalidDataException exception)
    {
        var file = exception.Message.Split('\'') is [_, var name, ..] ? name : "appsettings.json";
        return StartException.Configuration(
            $"Không đọc được tệp cài đặt {file}{Where(exception)}.",
            "Cần tệp JSON đúng dạng mà người dùng chạy chương trình đọc được, ví dụ { \"Site\": { \"Owner\": \"…\" } }.",
            "Sửa tệp (hay gặp: thừa hoặc thiếu dấu phẩy, ngoặc, nháy kép), hoặc xóa nó đi, rồi chạy lại.");
    }

    private static string Where(Exception? exception) => exception switch
    {
        null => "",
        JsonException { LineNumber: { } line } => $": sai ở dòng {line + 1}",
        UnauthorizedAccessException => ": không có quyền",
        _ => Where(exception.InnerException),
    };
}
