using Catalog.Web.Features.Shared;
using Microsoft.AspNetCore.Html;

namespace Catalog.Web.Features.Texts;

public sealed record TextsPage(IReadOnlyList<SiteText> Texts);

/// <param name="Others">Guides beside this one; none for the pages about the site.</param>
public sealed record TextPage(string Title, string Summary, string Url, IHtmlContent Body, IReadOnlyList<SiteText> Others);
