using Catalog.Design.Pictures;

namespace Catalog.Web.Features.Shared;

/// <summary>The pictures of a record on its own page; nothing is shown where there are none.</summary>
/// <param name="Url">Of that page.</param>
public sealed record PictureSet(string Name, string Url, IReadOnlyList<PictureFacts> Pictures);
