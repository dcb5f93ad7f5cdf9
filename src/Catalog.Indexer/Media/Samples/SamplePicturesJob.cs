using System.Text;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Jobs;
using Catalog.Core.Media;
using Catalog.Core.Products;
using Catalog.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Indexer.Media.Samples;

/// <summary>Where the drawings of the leaves come from; the program hands them in.</summary>
/// <param name="OfLeaf">Key of a leaf → the inside of its drawing, 96 wide and high.</param>
public sealed record LeafDrawings(Func<string, string> OfLeaf);

/// <summary>
/// Draws pictures for the sample products and sends them as anybody sends a photo. After the start, in the background: the
/// first page must not wait for it.
/// </summary>
public sealed class SamplePicturesJob(CatalogDbContext db, UploadService uploads, PictureProcess process, LeafDrawings drawings) : IJob<SamplePictures>
{
    private const string Caption = "Ảnh mẫu: tranh vẽ, không phải sản phẩm thật.";
    private const int StrongAlcohol = 15;
    private const int ScenesEach = 3;

    /// <summary>A sample for load tests has a million products.</summary>
    private const int MostProducts = 1_000;

    private static readonly Actor Painter = Actor.System("sample-pictures");
    private readonly Dictionary<(string Leaf, SceneKind Kind), byte[]> painted = [];

    public async Task<string> ExecuteAsync(SamplePictures arguments, IJobProgress progress, CancellationToken cancellationToken)
    {
        var products = await WithoutPicturesAsync(cancellationToken);
        for (var done = 0; done < products.Count; done++)
        {
            var (product, sent) = products[done];
            foreach (var (kind, focalY) in Kinds(product.Id)[sent..]) await SendAsync(product, kind, focalY, cancellationToken);
            progress.Report(done + 1, products.Count, product.Name);
        }
        return $"Đã vẽ ảnh mẫu cho {products.Count} sản phẩm.";
    }

    /// <summary>Those that have none, and those for which a run before this one sent a part. Nothing that must not be promoted has a picture.</summary>
    private async Task<List<(Product Product, int Sent)>> WithoutPicturesAsync(CancellationToken cancellationToken)
    {
        var sent = db.MediaUploads.Where(upload => upload.SubjectType == RecordType.Product);
        var rows = await db.Products.AsNoTracking()
            .Where(product => product.IsSample && product.State == RecordState.Live && (product.AlcoholPercent == null || product.AlcoholPercent < StrongAlcohol))
            .Select(product => new { Product = product, Sent = sent.Count(upload => upload.SubjectId == product.Id && upload.ActorId == Painter.Id) })
            .Where(row => (row.Sent > 0 && row.Sent < ScenesEach) || (!sent.Any(upload => upload.SubjectId == row.Product.Id)
                && !db.MediaFiles.Any(file => file.SubjectType == RecordType.Product && file.SubjectId == row.Product.Id)))
            .OrderBy(row => row.Product.Id).Take(MostProducts).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.Product, row.Sent))];
    }

    /// <summary>Not every product begins with the same scene, or a list looks like a wallpaper.</summary>
    private static (SceneKind Kind, double FocalY)[] Kinds(int id) => (id % 3) switch
    {
        0 => [(SceneKind.Table, 0.55), (SceneKind.Stand, 0.5), (SceneKind.Rows, 0.5)],
        1 => [(SceneKind.Stand, 0.5), (SceneKind.CutOut, 0.5), (SceneKind.Table, 0.55)],
        _ => [(SceneKind.Rows, 0.5), (SceneKind.Table, 0.55), (SceneKind.CutOut, 0.5)],
    };

    private async Task SendAsync(Product product, SceneKind kind, double focalY, CancellationToken cancellationToken)
    {
        if (!painted.TryGetValue((product.CategoryKey, kind), out var picture))
        {
            var palette = product.CategoryKey.Sum(letter => letter);
            picture = await process.DrawAsync(Encoding.UTF8.GetBytes(SampleScene.Draw(drawings.OfLeaf(product.CategoryKey), kind, palette)), cancellationToken);
            painted.Add((product.CategoryKey, kind), picture);
        }
        using var photo = new MemoryStream(picture, writable: false);
        await uploads.ReceiveAsync(product.Subject, MediaKind.Photo, photo, new MediaText($"{product.Name}, {Words(kind)}", Caption, 0.5, focalY), Painter, cancellationToken);
    }

    private static string Words(SceneKind kind) => kind switch
    {
        SceneKind.Table => "ba phần bày trên bàn",
        SceneKind.Stand => "đặt trên bệ tròn",
        SceneKind.CutOut => "nhìn riêng",
        _ => "xếp thành hàng trên mẹt",
    };
}
