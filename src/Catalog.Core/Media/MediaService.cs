using System.Text.Json;
using Catalog.Core.Changes;
using Catalog.Core.Data;
using Catalog.Core.Records;
using Catalog.Core.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Core.Media;

/// <summary>What is said about a picture.</summary>
public sealed record MediaText(string AltText, string? Caption = null, double FocalX = 0.5, double FocalY = 0.5);

/// <summary>A stored picture, ready to be attached.</summary>
public sealed record MediaInput(MediaKind Kind, string ContentHash, int Width, int Height, MediaText Text)
{
    /// <summary>0xRRGGBB of most of it.</summary>
    public int Colour { get; init; }
}

/// <summary>The pictures of a record. Each act is a change of that record, so its history shows them.</summary>
public sealed class MediaService(CatalogDbContext db, OwnerChanges owners)
{
    /// <summary>Puts the picture behind the others.</summary>
    public Task AttachAsync<T>(int id, int version, MediaInput input, Actor actor, string? reason, CancellationToken cancellationToken) where T : Record, new() =>
        ChangeAsync<T>(id, version, ChangeKind.Linked, (owner, files) =>
        {
            if (MediaRules.Check(input, files) is { Count: > 0 } errors) throw new InvalidChangeException(errors);
            var file = new MediaFile
            {
                SubjectType = owner.Type,
                SubjectId = owner.Id,
                Kind = input.Kind,
                ContentHash = input.ContentHash,
                Width = input.Width,
                Height = input.Height,
                Colour = input.Colour,
            };
            Describe(file, input.Text);
            db.MediaFiles.Add(file);
            files.Add(file);
        }, actor, reason, cancellationToken);

    /// <summary>The bytes stay as long as anything else points to their hash.</summary>
    public Task DetachAsync<T>(int id, int version, int fileId, Actor actor, string? reason, CancellationToken cancellationToken) where T : Record, new() =>
        ChangeAsync<T>(id, version, ChangeKind.Unlinked, (_, files) =>
        {
            var file = Find(files, fileId);
            db.MediaFiles.Remove(file);
            files.Remove(file);
        }, actor, reason, cancellationToken);

    /// <param name="order">The ids of all pictures of the record; the first one stands for it.</param>
    public Task ReorderAsync<T>(int id, int version, IReadOnlyList<int> order, Actor actor, string? reason, CancellationToken cancellationToken) where T : Record, new() =>
        ChangeAsync<T>(id, version, ChangeKind.Edited, (_, files) =>
        {
            if (order.Count != files.Count || !order.ToHashSet().SetEquals(files.Select(file => file.Id)))
                throw new InvalidChangeException("media", "Danh sách hình đã thay đổi, hãy tải lại trang rồi sắp xếp.");
            var place = order.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
            files.Sort((left, right) => place[left.Id].CompareTo(place[right.Id]));
        }, actor, reason, cancellationToken);

    public Task DescribeAsync<T>(int id, int version, int fileId, MediaText text, Actor actor, string? reason, CancellationToken cancellationToken) where T : Record, new() =>
        ChangeAsync<T>(id, version, ChangeKind.Edited, (_, files) =>
        {
            if (MediaRules.CheckText(text).ToList() is { Count: > 0 } errors) throw new InvalidChangeException(errors);
            Describe(Find(files, fileId), text);
        }, actor, reason, cancellationToken);

    /// <summary>The frame of every act: load the pictures, act, number them, compare.</summary>
    private Task ChangeAsync<T>(int id, int version, ChangeKind kind, Action<T, List<MediaFile>> act, Actor actor, string? reason, CancellationToken cancellationToken)
        where T : Record, new() =>
        owners.ChangeAsync<T>(id, version, kind, mustBeLive: true, async (owner, token) =>
        {
            var files = await db.MediaFiles.Where(file => file.SubjectType == owner.Type && file.SubjectId == id).OrderBy(file => file.Position).ToListAsync(token);
            var before = Show(files);
            act(owner, files);
            for (var i = 0; i < files.Count; i++) files[i].Position = i;
            return new FieldDifference("media", before, Show(files), IsPersonal: false);
        }, actor, reason, cancellationToken);

    private static MediaFile Find(List<MediaFile> files, int fileId) =>
        files.Find(file => file.Id == fileId) ?? throw new InvalidChangeException("media", "Hình không còn ở đây, hãy tải lại trang.");

    private static void Describe(MediaFile file, MediaText text)
    {
        file.AltText = VietnameseText.ToNfc(text.AltText).Trim();
        file.Caption = string.IsNullOrWhiteSpace(text.Caption) ? null : VietnameseText.ToNfc(text.Caption).Trim();
        (file.FocalX, file.FocalY) = (text.FocalX, text.FocalY);
    }

    private static string Show(IEnumerable<MediaFile> files) => JsonSerializer.Serialize(
        files.Select(file => new { Kind = file.Kind.ToString(), file.ContentHash, file.AltText, file.Caption, file.FocalX, file.FocalY }));
}

public static class MediaSetup
{
    public static IServiceCollection AddMedia(this IServiceCollection services) => services.AddScoped<MediaService>();

    /// <summary>Where files are received and kept.</summary>
    /// <param name="folder">Absolute.</param>
    public static IServiceCollection AddMediaStore(this IServiceCollection services, string folder) =>
        services.AddSingleton(_ => new MediaStore(folder)).AddScoped<UploadService>().AddScoped<ScanService>().AddScoped<MediaSweep>().AddScoped<ShareCards>();
}
