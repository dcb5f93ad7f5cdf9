using System.Net;

namespace Catalog.Web.Hosting.Settings;

public sealed class ProxyOptions
{
    [Setting("Các máy chủ đứng trước (nginx, IIS, Caddy …) được tin khi báo địa chỉ người xem và HTTPS. Không máy nào khác được tin.")]
    public IReadOnlyList<IPNetwork> Known { get; init; } = [];
}
