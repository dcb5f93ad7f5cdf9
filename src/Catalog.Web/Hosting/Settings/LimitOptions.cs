namespace Catalog.Web.Hosting.Settings;

public sealed class LimitOptions
{
    [Setting("Số kết nối cùng lúc; nhiều hơn thì từ chối.", Min = 10, Max = 100_000)]
    public int Connections { get; init; } = 2_000;

    [Setting("Thời gian tối đa cho một yêu cầu, tính bằng giây.", Min = 1, Max = 600)]
    public int RequestSeconds { get; init; } = 30;

    [Setting("Kích thước tối đa của một yêu cầu gửi lên, tính bằng MB.", Min = 1, Max = 100)]
    public int BodyMegabytes { get; init; } = 17;

    [Setting("Số tệp danh sách (CSV, Excel) một người xem được tải trong một phút.", Min = 1, Max = 1_000)]
    public int ExportsPerMinute { get; init; } = 10;

    [Setting("Thời gian chờ các yêu cầu đang chạy khi dừng chương trình, tính bằng giây.", Min = 1, Max = 120)]
    public int ShutdownSeconds { get; init; } = 15;

    [Setting("Khi dừng, ngoài Development: số giây vẫn nhận yêu cầu mới sau khi /health/ready đã báo chưa sẵn sàng; nằm trong ShutdownSeconds.", Min = 0, Max = 60)]
    public int DrainSeconds { get; init; } = 3;
}
