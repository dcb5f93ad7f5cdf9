using System.Globalization;
using System.Text;
using QRCoder;

namespace Catalog.Web.Features.Labels;

/// <summary>An address as a QR code. Level M stays readable with 15 % of it soiled, which is what a label at a market needs.</summary>
internal static class QrCode
{
    public const string Svg = "image/svg+xml", Png = "image/png";
    private const int PixelsPerModule = 16; // 33 modules and the border: some 650 pixels, sharp at 5 cm in print

    public static string ToSvg(string address)
    {
        using var code = Make(address);
        var size = code.ModuleMatrix.Count; // with the quiet border of four modules
        var path = new StringBuilder();
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var from = x;
                while (x < size && code.ModuleMatrix[y][x]) x++;
                if (x > from) path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
            }
        }
        return string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{size}v{size}H0z\"/><path d=\"{path}\"/></svg>\n");
    }

    public static byte[] ToPng(string address)
    {
        using var code = Make(address);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic(PixelsPerModule);
    }

    private static QRCodeData Make(string address) => QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
}
