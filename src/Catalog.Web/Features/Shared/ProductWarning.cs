using Catalog.Core.Certificates;
using Catalog.Design;

namespace Catalog.Web.Features.Shared;

public sealed record ProductWarning(string Title, string Text)
{
    /// <param name="foremost">The OCOP certificate that counts for the product.</param>
    public static ProductWarning? Of(Certificate? foremost, DateOnly today) =>
        foremost?.Term.StatusOn(today) == CertificateStatus.Revoked
            ? new ProductWarning("Chứng nhận OCOP đã bị thu hồi", $"Từ ngày {VietnameseDay.Show(foremost.RevokedOn!.Value)} sản phẩm này không được in dấu, tem hay số sao OCOP. Thấy nơi bán vẫn gắn sao, hãy xem mục Báo có gì không đúng ở cuối trang.")
            : null;
}
