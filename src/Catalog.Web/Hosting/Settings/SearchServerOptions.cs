namespace Catalog.Web.Hosting.Settings;

/// <summary>Read only when <see cref="SearchOptions.Engine"/> is Elasticsearch.</summary>
public sealed class SearchServerOptions
{
    [Setting("Các nút của cụm Elasticsearch; nút này không trả lời thì hỏi nút sau. Tài khoản đặt ở các cài đặt khác, không viết trong địa chỉ.",
        Allowed = "các địa chỉ bắt đầu bằng https:// hoặc http://, không kèm tài khoản, cách nhau bằng dấu phẩy, ví dụ https://es1:9200, https://es2:9200", MaxLength = 2000)]
    public IReadOnlyList<Uri> Nodes { get; init; } = [];

    [Setting("Khóa API của Elasticsearch, dạng base64 mà máy chủ in ra. Nên đặt qua Data:SecretsFolder hoặc biến môi trường.", MaxLength = 1000, IsSecret = true)]
    public string? ApiKey { get; init; }

    [Setting("Tên tài khoản Elasticsearch, khi không dùng khóa API.")]
    public string? UserName { get; init; }

    [Setting("Mật khẩu của tài khoản ấy. Nên đặt qua Data:SecretsFolder hoặc biến môi trường.", MaxLength = 1000, IsSecret = true)]
    public string? Password { get; init; }

    [Setting("Dấu vân tay SHA-256 của chứng thư CA mà máy chủ Elasticsearch in ra khi cài; để trống thì tin các CA của máy này.",
        Allowed = "64 chữ số hệ 16, có thể cách nhau bằng dấu hai chấm", Pattern = "^([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$")]
    public string? CertificateFingerprint { get; init; }

    [Setting("Phiên bản REST API để nói chuyện: 8 dùng được với máy chủ 8.x và 9.x, 9 chỉ với 9.x trở lên.", Min = 8, Max = 9)]
    public int RestApiVersion { get; init; } = 8;

    [Setting("Nén dữ liệu gửi đi; chỉ đáng khi đường truyền chậm, vì tốn bộ xử lý.")]
    public bool Compression { get; init; }

    [Setting("Tên của chỉ mục trong cụm. Hai bản cài đặt dùng chung một cụm phải có hai tên.", Allowed = "chữ thường không dấu, chữ số và gạch nối, bắt đầu bằng chữ", Pattern = "^[a-z][a-z0-9-]{0,60}$")]
    public string Index { get; init; } = "catalog";

    [Setting("Số mảnh của chỉ mục mới. Một mảnh đủ cho vài triệu mục.", Min = 1, Max = 32)]
    public int Shards { get; init; } = 1;

    [Setting("Số bản sao của mỗi mảnh; cụm một nút thì để 0.", Max = 5)]
    public int Replicas { get; init; }

    [Setting("Thời gian chờ một lần tìm, tính bằng phần nghìn giây; lâu hơn thì bộ máy dự phòng trả lời.", Min = 50, Max = 10_000)]
    public int SearchMilliseconds { get; init; } = 300;

    [Setting("Giữ sẵn chỉ mục Embedded trong Data:Folder để trả lời khi cụm không trả lời. Tắt thì lúc ấy tìm kiếm ngừng.")]
    public bool StandIn { get; init; } = true;
}
