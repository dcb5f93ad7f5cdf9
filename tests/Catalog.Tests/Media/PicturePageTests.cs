using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Catalog.Core.Data;
using Catalog.Core.Media;
using Catalog.Core.Popularity;
using Catalog.TestSupport.Data;
using Catalog.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Tests.Media;

/// <summary>The staff page that sends photos, and the address under which pictures are served.</summary>
public sealed partial class PicturePageTests(PageApp app) : IClassFixture<PageApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Photo_IsShownAndServedWithoutEverBeingAskedForAgain()
    {
        using var client = app.CreateClient();
        var page = $"/quan-tri/san-pham/{app.Records.Uncertified.Id}/anh";

        using var sent = await SendAsync(client, page, TestPictures.OfEveryKind["webp"], "Hũ mắm <b>mới</b>");
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        var file = await PictureAsync();

        var product = await client.GetStringAsync(Core.Records.CatalogLinks.Product(app.Records.Uncertified.Id, app.Records.Uncertified.Name), Cancellation);
        Assert.Contains($"/media/{file.ContentHash}-240.avif 240w", product, StringComparison.Ordinal);
        Assert.DoesNotContain("Cơ sở chưa gửi ảnh", product, StringComparison.Ordinal);
        Assert.Contains($"/media/{file.ContentHash}-240.webp 240w", await client.GetStringAsync("/san-pham", Cancellation), StringComparison.Ordinal);
        var shown = await client.GetStringAsync(page, Cancellation);
        Assert.Contains($"/media/{file.ContentHash}-240.jpg", shown, StringComparison.Ordinal);
        Assert.Contains("Hũ mắm &lt;b&gt;mới&lt;/b&gt;", shown, StringComparison.Ordinal);
        foreach (var (ending, type) in new[] { ("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg") })
        {
            using var answer = await client.GetAsync($"/media/{file.ContentHash}-240.{ending}", Cancellation);
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.NonValidated["Cache-Control"].ToString());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Send_HeicOfAnIphone_SaysWhatToDo()
    {
        using var client = app.CreateClient();
        using var answer = await SendAsync(client, $"/quan-tri/san-pham/{app.Records.Uncertified.Id}/anh", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[90]], "Ảnh");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Tương thích nhất", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    /// <summary>The content decides: a lying name makes nothing of it.</summary>
    [Fact]
    public async Task Send_WhatIsNoPhoto_IsRefusedUnderEveryName()
    {
        using var client = app.CreateClient();
        var page = $"/quan-tri/san-pham/{app.Records.Expiring.Id}/anh";
        byte[][] contents = [[.. "%PDF-1.7\n"u8], [.. "<svg xmlns='http://www.w3.org/2000/svg'/>"u8], [.. "MZ\0\0"u8], [.. "<!doctype html><script>"u8], [0x49, 0x49, 0x2A, 0, 8]];
        foreach (var content in contents)
        {
            foreach (var name in new[] { "a.jpg", "a.png", "a.webp.gif", "../../a.jpg" })
            {
                using var answer = await SendAsync(client, page, content, "Ảnh", name);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                Assert.Contains("Chưa nhận ảnh", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            }
        }
        Assert.False(await app.InScopeAsync<CatalogDbContext, bool>(db => db.MediaUploads.AnyAsync(upload => upload.SubjectId == app.Records.Expiring.Id, Cancellation)));
    }

    [Fact]
    public async Task Send_GoodPhotoUnderAnyName_IsTaken()
    {
        using var client = app.CreateClient();
        var page = $"/quan-tri/san-pham/{app.Records.HealthFood.Id}/anh";
        foreach (var name in new[] { "bao-cao.pdf", "virus.exe", "anh.heic", "../../a.svg" })
        {
            using var sent = await SendAsync(client, page, TestPictures.OfEveryKind["jpeg"], "Hộp thuốc", name);
            Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        }
        Assert.Equal(4, await app.InScopeAsync<CatalogDbContext, int>(db => db.MediaUploads.CountAsync(upload => upload.SubjectId == app.Records.HealthFood.Id, Cancellation)));
    }

    [Fact]
    public async Task Get_Scan_IsAPrivateDownloadForStaffOnly()
    {
        var file = await AttachScanAsync();
        using var client = app.CreateClient();

        using var answer = await client.GetAsync($"/quan-tri/ban-quet/{file}", Cancellation);

        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(("attachment", $"ban-quet-{file}.pdf"), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal("no-store, private", answer.Headers.CacheControl!.ToString());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7"); // somebody elsewhere
        using var refused = await client.GetAsync($"/quan-tri/ban-quet/{file}", Cancellation);
        Assert.Equal(HttpStatusCode.Found, refused.StatusCode); // to sign in
    }

    [Fact]
    public async Task Get_Product_CountsPeopleAndNoPrograms()
    {
        using var client = app.CreateClient();
        var tally = app.Services.GetRequiredService<ViewTally>();
        var address = Core.Records.CatalogLinks.Product(app.Records.Revoked.Id, app.Records.Revoked.Name);
        async Task<bool> IsCountedAsync(HttpMethod method, string path, string? agent, string? purpose = null)
        {
            tally.Take();
            using var request = new HttpRequestMessage(method, path);
            if (agent is not null) request.Headers.TryAddWithoutValidation("User-Agent", agent);
            if (purpose is not null) request.Headers.Add("Sec-Purpose", purpose);
            using var answer = await client.SendAsync(request, Cancellation);
            return tally.Take().Contains(app.Records.Revoked.Subject);
        }

        Assert.True(await IsCountedAsync(HttpMethod.Get, address, "Mozilla/5.0"));
        Assert.True(await IsCountedAsync(HttpMethod.Get, address, "Mozilla/5.0")); // a kept page counts too
        Assert.False(await IsCountedAsync(HttpMethod.Get, address, "Mozilla/5.0 (compatible; Googlebot/2.1)"));
        Assert.False(await IsCountedAsync(HttpMethod.Get, address, null));
        Assert.False(await IsCountedAsync(HttpMethod.Get, address, "Mozilla/5.0", "prefetch"));
        Assert.False(await IsCountedAsync(HttpMethod.Get, "/san-pham", "Mozilla/5.0"));
        Assert.False(await IsCountedAsync(HttpMethod.Get, address + "x", "Mozilla/5.0")); // leads elsewhere
    }

    [Fact]
    public async Task Send_WithoutTheTokenOfTheForm_IsRefused()
    {
        using var client = app.CreateClient();
        using var form = Form(TestPictures.OfEveryKind["png"], "Ảnh", token: "none");
        using var answer = await client.PostAsync($"/quan-tri/san-pham/{app.Records.Uncertified.Id}/anh", form, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Picture_OnTheStaffPage_IsMovedDescribedAndTakenOff_ByWhoeverSawItLast()
    {
        using var client = app.CreateClient();
        var product = app.Records.Extended;
        var page = $"/quan-tri/san-pham/{product.Id}/anh";
        foreach (var letter in "ab") await AttachAsync(product, letter);
        var seen = await VersionAsync(product.Id);
        var (first, second) = (await FilesAsync(product.Id)) is [var a, var b] ? (a, b) : default;

        Assert.Equal(HttpStatusCode.Found, (await ActAsync(client, page, second.Id, seen, "earlier", "Ảnh b")).StatusCode);
        Assert.Equal(["Ảnh b", "Ảnh a"], (await FilesAsync(product.Id)).Select(file => file.AltText));

        var late = await ActAsync(client, page, first.Id, seen, "remove", "Ảnh a"); // somebody who still sees the old order
        Assert.Contains("Ai đó vừa sửa", await late.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(2, (await FilesAsync(product.Id)).Count);

        var empty = await ActAsync(client, page, first.Id, seen + 1, "save", "");
        Assert.Contains("Chưa lưu", await empty.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await ActAsync(client, page, first.Id, seen + 1, "save", "Hũ <i>mới</i>")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await ActAsync(client, page, second.Id, seen + 2, "remove", "Ảnh b")).StatusCode);
        var left = Assert.Single(await FilesAsync(product.Id));
        Assert.Equal(("Hũ <i>mới</i>", 0.2, 0), (left.AltText, left.FocalY, left.Position));
    }

    [Fact]
    public async Task Pages_OfProducerOutletAndArticle_ShowTheirPictures()
    {
        using var client = app.CreateClient();
        var (producer, outlet, article) = (app.Records.Producer, app.Records.Outlet, app.Records.Article);
        await AttachAsync(producer, 'd');
        await AttachAsync(outlet, 'e');
        await AttachAsync(article, 'f');

        foreach (var (address, letter) in new[]
        {
            (Core.Records.CatalogLinks.Producer(producer.Id, producer.Name), 'd'),
            (Core.Records.CatalogLinks.To(Core.Records.RecordType.Outlet, outlet.Id, outlet.Name), 'e'),
            (Core.Records.CatalogLinks.To(Core.Records.RecordType.Article, article.Id, article.Name), 'f'),
        })
        {
            var page = await client.GetStringAsync(address, Cancellation);
            Assert.Contains($"/media/{new string(letter, MediaFile.HashLength)}-320.avif 320w", page, StringComparison.Ordinal);
            Assert.Contains("id=\"h-pictures\"", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Page_OfARecordWithACard_NamesItsFullAddress()
    {
        using var client = app.CreateClient();
        var (product, without, hash) = (app.Records.Expiring, app.Records.Alcohol, new string('c', MediaFile.HashLength));
        await app.InScopeAsync<ShareCards>(cards => cards.SetAsync(product.Subject, hash, Cancellation));

        var page = await client.GetStringAsync(Core.Records.CatalogLinks.Product(product.Id, product.Name), Cancellation);
        Assert.Contains($"<meta property=\"og:image\" content=\"http://localhost/media/{hash}-card.jpg\" />", page, StringComparison.Ordinal);
        Assert.DoesNotContain("og:image", await client.GetStringAsync(Core.Records.CatalogLinks.Product(without.Id, without.Name), Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/media/../catalog.db")]
    [InlineData("/media/..%2fcatalog.db")]
    [InlineData("/media/%2e%2e%2fquarantine%2fx")]
    [InlineData("/media/....//catalog.db")]
    [InlineData("/media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-320.webp")]
    [InlineData("/media/")]
    [InlineData("/quan-tri/ban-quet/999999")]
    public async Task Get_WhatIsNotPublished_IsNotFound(string address)
    {
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("immutable", answer.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    private async Task AttachAsync<T>(T record, char letter) where T : Core.Records.Record, new()
    {
        var version = await app.InScopeAsync<CatalogDbContext, int>(db => db.Set<T>().Where(row => row.Id == record.Id).Select(row => row.Version).SingleAsync(Cancellation));
        await app.InScopeAsync<MediaService>(media => media.AttachAsync<T>(record.Id, version, new MediaInput(MediaKind.Photo, new string(letter, MediaFile.HashLength), 640, 480, new MediaText($"Ảnh {letter}")), TestData.Staff, null, Cancellation));
    }

    /// <returns>The number of the scan.</returns>
    private async Task<int> AttachScanAsync()
    {
        var certificate = await app.InScopeAsync<CatalogDbContext, Core.Certificates.Certificate>(db => db.Certificates.AsNoTracking().OrderBy(row => row.Id).FirstAsync(Cancellation));
        await app.InScopeAsync<ScanService>(service => service.AttachAsync(certificate.Id, certificate.Version, new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1.7 a decision")), new MediaText("Quyết định"), TestData.Staff, Cancellation));
        return await app.InScopeAsync<CatalogDbContext, int>(db => db.MediaFiles.Where(row => row.Kind == MediaKind.Document).Select(row => row.Id).SingleAsync(Cancellation));
    }

    private Task<int> VersionAsync(int product) => app.InScopeAsync<CatalogDbContext, int>(db => db.Products.Where(row => row.Id == product).Select(row => row.Version).SingleAsync(Cancellation));

    private Task<List<MediaFile>> FilesAsync(int product) => app.InScopeAsync<CatalogDbContext, List<MediaFile>>(db =>
        db.MediaFiles.AsNoTracking().Where(file => file.SubjectType == Core.Records.RecordType.Product && file.SubjectId == product).OrderBy(file => file.Position).ToListAsync(Cancellation));

    private static async Task<HttpResponseMessage> ActAsync(HttpClient client, string page, int picture, int version, string act, string altText)
    {
        var html = await client.GetStringAsync(page, Cancellation);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = $"picture-{picture}",
            ["__RequestVerificationToken"] = Token().Match(html).Groups["token"].Value,
            ["PictureId"] = picture.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["SeenVersion"] = version.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["PictureAlt"] = altText,
            ["PictureFocal"] = "tren",
            ["Act"] = act,
        });
        return await client.PostAsync(page, form, Cancellation);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string page, byte[] photo, string altText, string name = "IMG_0001.jpg")
    {
        var html = await client.GetStringAsync(page, Cancellation);
        using var form = Form(photo, altText, Token().Match(html).Groups["token"].Value, name);
        return await client.PostAsync(page, form, Cancellation);
    }

    private static MultipartFormDataContent Form(byte[] photo, string altText, string token, string name = "IMG_0001.jpg")
    {
        var file = new ByteArrayContent(photo);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new MultipartFormDataContent
        {
            { new StringContent("photo", Encoding.UTF8), "_handler" },
            { new StringContent(token, Encoding.UTF8), "__RequestVerificationToken" },
            { new StringContent(altText, Encoding.UTF8), "AltText" },
            { new StringContent("tren", Encoding.UTF8), "Focal" },
            { file, "Photo", name },
        };
    }

    /// <summary>The picture that the job of the running site makes.</summary>
    private async Task<MediaFile> PictureAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await look.WaitForNextTickAsync(patience.Token))
        {
            var file = await app.InScopeAsync<CatalogDbContext, MediaFile?>(db => db.MediaFiles.AsNoTracking().FirstOrDefaultAsync(file => file.SubjectId == app.Records.Uncertified.Id, patience.Token));
            if (file is not null) return file;
        }
        throw new TimeoutException();
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
