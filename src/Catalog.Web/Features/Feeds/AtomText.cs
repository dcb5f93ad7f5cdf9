using System.Globalization;
using System.Text;
using System.Xml;

namespace Catalog.Web.Features.Feeds;

/// <summary>A feed as Atom (RFC 4287).</summary>
public static class AtomText
{
    public const string ContentType = "application/atom+xml; charset=utf-8";
    private const string Namespace = "http://www.w3.org/2005/Atom";

    public static string Write(Feed feed)
    {
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, "vi");
            Element(xml, "id", feed.SelfUrl);
            Element(xml, "title", feed.Title);
            Element(xml, "updated", At(feed.UpdatedAt));
            Link(xml, "self", feed.SelfUrl, ContentType.Split(';')[0]);
            Link(xml, "alternate", feed.PageUrl, "text/html");
            xml.WriteStartElement("author");
            Element(xml, "name", feed.Author);
            xml.WriteEndElement();
            foreach (var item in feed.Items) Entry(xml, item);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Entry(XmlWriter xml, FeedItem item)
    {
        xml.WriteStartElement("entry");
        Element(xml, "id", item.Id);
        Element(xml, "title", item.Title);
        Element(xml, "updated", At(item.UpdatedAt));
        if (item.PublishedAt is { } published) Element(xml, "published", At(published));
        Link(xml, "alternate", item.Url, "text/html");
        Element(xml, "summary", item.Text);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string url, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    /// <summary>Texts of people may hold characters that XML has no way to write.</summary>
    private static void Element(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.EnumerateRunes().Where(IsWritable)));

    private static bool IsWritable(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);

    private static string At(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>So that the declaration names the encoding in which the text is sent.</summary>
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
