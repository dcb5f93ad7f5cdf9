using System.Xml.Linq;
using Catalog.Design;
using Catalog.Design.Marks;
using Catalog.Indexer.Media.Samples;

namespace Catalog.Web.Hosting;

/// <summary>The drawings of the leaves, which Catalog.Design holds as one sheet of symbols, for the pictures of sample products.</summary>
internal static class IllustrationSheet
{
    public static LeafDrawings Read(IServiceProvider services)
    {
        var root = services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
        var symbols = new Lazy<Dictionary<string, string>>(() =>
        {
            using var stream = root.GetFileInfo(SitePath.Assets + "img/illus.svg").CreateReadStream();
            return XDocument.Load(stream).Root!.Elements().ToDictionary(symbol => (string)symbol.Attribute("id")!, symbol => string.Concat(symbol.Elements()));
        });
        return new LeafDrawings(leaf => symbols.Value.GetValueOrDefault(Illustration.IdOf(leaf)) ?? symbols.Value[Illustration.IdOf("")]);
    }
}
