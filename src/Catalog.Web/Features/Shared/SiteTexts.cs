using System.Reflection;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Web.Features.Shared;

/// <summary>A text that comes with the program.</summary>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Summary">Its first paragraph, as text.</param>
public sealed record SiteText(string Slug, string Title, string Summary, string Body);

/// <summary>
/// The guides and the pages about the site, from Markdown files in the program: the first line is the title, the first paragraph
/// the summary. Words in braces stand for settings, so that a number is written once.
/// </summary>
public sealed class SiteTexts(SiteOptions site)
{
    private const string Guides = ".Texts.Guides.", Pages = ".Texts.Pages.", Ending = ".md";

    private readonly Lazy<(IReadOnlyList<SiteText> Guides, IReadOnlyList<SiteText> Pages)> texts = new(() => (Read(Guides, site), Read(Pages, site)));

    /// <summary>In the order of their files.</summary>
    public IReadOnlyList<SiteText> AllGuides => texts.Value.Guides;

    public IReadOnlyList<SiteText> AllPages => texts.Value.Pages;

    private static IReadOnlyList<SiteText> Read(string folder, SiteOptions site)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.Contains(folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name =>
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var file = name[(name.LastIndexOf(folder, StringComparison.Ordinal) + folder.Length)..^Ending.Length];
            return Text(file[(file.IndexOf('-', StringComparison.Ordinal) + 1)..], reader.ReadToEnd(), site);
        })];
    }

    private static SiteText Text(string slug, string markdown, SiteOptions site)
    {
        var filled = markdown.ReplaceLineEndings("\n").Replace("{ConsumerHotline}", site.ConsumerHotline, StringComparison.Ordinal)
            .Replace("{MarketHotline}", site.MarketHotline, StringComparison.Ordinal).Replace("{Owner}", site.Owner, StringComparison.Ordinal);
        var parts = filled.Split("\n\n", 3, StringSplitOptions.TrimEntries);
        return new SiteText(slug, parts[0].TrimStart('#', ' '), parts[1], parts[2]);
    }
}
