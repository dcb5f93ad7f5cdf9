using System.Security;
using System.Text.Json;
using System.Text.RegularExpressions;
using Catalog.Core.Media;
using NetVips;

namespace Catalog.Indexer.Media.Cards;

/// <summary>What the worker needs to draw a card: the words, and our own derivative or the drawing of a leaf.</summary>
public sealed record CardOrder(string Name, string Producer, string Place, byte[]? Photo, byte[]? Drawing);

/// <summary>Draws a card, in the worker process. Paper on the left with the words, the picture on the right.</summary>
internal static partial class CardDrawing
{
    private const int Left = 56, TextWidth = 520, PictureLeft = 632, Hem = 14, Gap = 26;
    private static readonly double[] Paper = [245, 245, 238], Ink = [26, 34, 56], Soft = [83, 90, 107], Sign = [196, 22, 28], White = [255, 255, 255];

    public static byte[] Render(byte[] order)
    {
        var card = JsonSerializer.Deserialize<CardOrder>(order)!;
        using var picture = Picture(card);
        using var paper = Fill(CardPlan.Width, CardPlan.Height, Paper);
        using var hem = Fill(CardPlan.Width, Hem, Sign);
        using var withPicture = paper.Insert(picture, PictureLeft, 0);
        using var back = withPicture.Insert(hem, 0, 0);
        Image[] lines =
        [
            .. new[] { Words(card.Name, Fonts.Bold, "Be Vietnam Pro Bold", 58, Ink, 300), Words(card.Producer, Fonts.Regular, "Be Vietnam Pro", 32, Ink, 90), Words(card.Place, Fonts.Regular, "Be Vietnam Pro", 27, Soft, 76) }.OfType<Image>(),
        ];
        var y = (CardPlan.Height + Hem - lines.Sum(line => line.Height) - (Gap * (lines.Length - 1))) / 2;
        var places = new int[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            places[i] = y;
            y += lines[i].Height + Gap;
        }
        using var drawn = back.Composite(lines, [.. lines.Select(_ => Enums.BlendMode.Over)], x: [.. lines.Select(_ => Left)], y: places);
        foreach (var line in lines) line.Dispose();
        using var flat = drawn.Flatten();
        return flat.JpegsaveBuffer(q: 85, optimizeCoding: true, keep: Enums.ForeignKeep.None);
    }

    private static Image Picture(CardOrder card)
    {
        var (width, height) = (CardPlan.Width - PictureLeft, CardPlan.Height);
        if (card.Photo is { } photo)
        {
            using var cropped = Image.ThumbnailBuffer(photo, width, height: height, crop: Enums.Interesting.Centre);
            using var opaque = PictureMaker.Opaque(cropped);
            return opaque.Colourspace(Enums.Interpretation.Srgb).Cast(Enums.BandFormat.Uchar).CopyMemory();
        }
        Operation.Block("VipsForeignLoadSvg", false); // our own drawing, never an upload
        using var white = Fill(width, height, White);
        using var drawing = Image.ThumbnailBuffer(card.Drawing!, 400);
        using var placed = white.Composite2(drawing, Enums.BlendMode.Over, x: (width - drawing.Width) / 2, y: (height - drawing.Height) / 2);
        return placed.Flatten().Cast(Enums.BandFormat.Uchar).CopyMemory();
    }

    /// <summary>In one colour on nothing; smaller where it would be higher than allowed. Pango reads markup: names are escaped.</summary>
    private static Image? Words(string text, string file, string family, int pixels, double[] colour, int most)
    {
        if (text.Length == 0) return null;
        var safe = SecurityElement.Escape(Measure().Replace(text.Normalize(), "\u00A0"));
        for (; ; pixels -= 2)
        {
            var mask = Image.Text(safe, font: $"{family} {pixels}", fontfile: file, width: TextWidth, dpi: 72);
            if (mask.Height <= most || pixels <= 18)
            {
                using (mask) return Fill(mask.Width, mask.Height, colour).Bandjoin(mask);
            }
            mask.Dispose();
        }
    }

    private static Image Fill(int width, int height, double[] colour)
    {
        using var black = Image.Black(width, height);
        return black.NewFromImage(colour).Copy(interpretation: Enums.Interpretation.Srgb);
    }

    /// <summary>The space in "500 ml", which stays on one line.</summary>
    [GeneratedRegex(@"(?<=\d) (?=\p{L}{1,4}\b)", RegexOptions.None, 1000)]
    private static partial Regex Measure();
}
