namespace Catalog.Web.Hosting.Settings;

/// <summary>Rules between the settings of the search server.</summary>
internal static class SearchServerRules
{
    public static IEnumerable<SettingFault> Check(CatalogSettings settings)
    {
        var server = settings.SearchServer;
        if (settings.Search.Engine == SearchEngineKind.Elasticsearch && server.Nodes.Count == 0)
        {
            yield return new("Cài đặt Search:Elasticsearch:Nodes còn trống trong khi Search:Engine là \"Elasticsearch\".",
                "Giá trị cho phép: địa chỉ các nút, ví dụ https://es1:9200, https://es2:9200.",
                "Đặt biến môi trường Search__Elasticsearch__Nodes, hoặc bỏ Search:Engine, rồi chạy lại.");
        }
        if (settings.Search.Engine != SearchEngineKind.Elasticsearch && server.Nodes.Count > 0)
        {
            yield return new($"Cài đặt Search:Elasticsearch:Nodes có giá trị trong khi Search:Engine là \"{settings.Search.Engine}\".",
                "Giá trị cho phép: để trống; các nút chỉ được dùng khi Search:Engine là Elasticsearch.",
                "Đặt Search__Engine là Elasticsearch, hoặc bỏ Search__Elasticsearch__Nodes, rồi chạy lại.");
        }
        if (server is { ApiKey: not null, UserName: not null })
        {
            yield return new("Cài đặt Search:Elasticsearch:ApiKey và Search:Elasticsearch:UserName cùng có giá trị.",
                "Giá trị cho phép: một trong hai cách đăng nhập.",
                "Bỏ khóa API, hoặc bỏ tên tài khoản cùng mật khẩu, rồi chạy lại.");
        }
        if ((server.UserName is null) != (server.Password is null))
        {
            yield return new("Cài đặt Search:Elasticsearch:UserName và Search:Elasticsearch:Password phải có cả hai hoặc không có cái nào.",
                "Giá trị cho phép: tên tài khoản cùng mật khẩu của tài khoản ấy.",
                "Đặt cái còn thiếu (biến môi trường Search__Elasticsearch__UserName, Search__Elasticsearch__Password) rồi chạy lại.");
        }
    }
}
