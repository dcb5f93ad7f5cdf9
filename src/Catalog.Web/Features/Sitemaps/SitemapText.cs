using System.Globalization;
using System.Text;
using System.Xml;

namespace Catalog.Web.Features.Sitemaps;

/// <summary>The two documents of sitemaps.org: a set of pages, and an index of such sets.</summary>
internal static class SitemapText
{
    public const string ContentType = "application/xml; charset=utf-8";
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static string Index(IEnumerable<(string Url, DateTimeOffset? ChangedAt)> parts) => Write("sitemapindex", "sitemap", parts);

    public static string Pages(IEnumerable<(string Url, DateTimeOffset? ChangedAt)> pages) => Write("urlset", "url", pages);

    private static string Write(string root, string element, IEnumerable<(string Url, DateTimeOffset? ChangedAt)> rows)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var (url, changedAt) in rows)
            {
                xml.WriteStartElement(element, Namespace);
                xml.WriteElementString("loc", Namespace, url);
                if (changedAt is { } at) xml.WriteElementString("lastmod", Namespace, at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return text.ToString();
    }
}
