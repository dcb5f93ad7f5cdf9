using System.Buffers.Binary;
using Catalog.Core.Places;
using Catalog.Core.Search;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Catalog.Indexer.Embedded;

/// <summary>Makes Lucene documents. One for the one writing thread: its token streams are used again and again.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private readonly WeightedTokens exact = new(), folded = new(), near = new(), prefixes = new(), own = new(), identifiers = new();
    private readonly List<string?> words = [];

    private WeightedTokens[] Streams => [exact, folded, near, prefixes, own, identifiers];

    public void Dispose()
    {
        foreach (var stream in Streams) stream.Dispose();
    }

    public Document Write(SearchDocument source)
    {
        WriteText(source);
        var document = new Document
        {
            new StringField(IndexFields.Num, IndexFields.KeyOf(source.Num).Text, Field.Store.NO),
            new Field(IndexFields.Exact, exact, IndexFields.Bag),
            new Field(IndexFields.Folded, folded, IndexFields.Bag),
            new Field(IndexFields.Near, near, IndexFields.Ordered),
            new BinaryDocValuesField(IndexFields.Words, NearColumn.Write(words)),
            new Field(IndexFields.Prefix, prefixes, IndexFields.Present),
            new Field(IndexFields.Own, own, IndexFields.Present),
            new Field(IndexFields.Identifier, identifiers, IndexFields.Present),
        };
        WriteColumns(document, source);
        return document;
    }

    private void WriteText(SearchDocument source)
    {
        foreach (var stream in Streams) stream.Clear();
        words.Clear();
        foreach (var text in source.WeightedTexts()) Write(text);
        foreach (var beginning in source.Beginnings()) prefixes.Add(beginning);
        foreach (var identifier in source.Identifiers) identifiers.Add(identifier);
    }

    private void Write(WeightedText text)
    {
        var gap = IndexFields.GapBetweenTexts;
        foreach (var token in TextPipeline.Tokens(text.Text))
        {
            exact.Add(token.Exact, text.Weight);
            folded.Add(token.Folded, text.Weight);
            if (text.IsOwn)
            {
                foreach (var word in QueryTerm.BothInOneField(token)) own.Add(word);
            }
            if (!text.IsNear) continue;
            near.Add(token.Folded, gap: gap);
            words.Add(token.Folded);
            gap = 1;
        }
        if (text.IsNear) words.Add(null); // a gap
    }

    private static void WriteColumns(Document document, SearchDocument source)
    {
        document.Add(new NumericDocValuesField(IndexFields.Num, source.Num));
        document.Add(new NumericDocValuesField(IndexFields.Prior, BitConverter.SingleToInt32Bits(source.IsNeverBoosted ? 0 : source.Prior)));
        document.Add(new SortedDocValuesField(IndexFields.SortKey, new BytesRef(source.SortKey)));
        if (source.IsNeverBoosted) document.Add(new NumericDocValuesField(IndexFields.NeverBoosted, 1));
        if (source.Price is { } price) document.Add(new NumericDocValuesField(IndexFields.Price, price));
        if (source.ValidUntil is { } day) document.Add(new NumericDocValuesField(IndexFields.ValidUntil, day.DayNumber));
        if (source.Created is { } instant) document.Add(new NumericDocValuesField(IndexFields.Created, instant.ToUnixTimeMilliseconds()));
        if (source.Points.Count > 0) document.Add(new BinaryDocValuesField(IndexFields.Points, new BytesRef(Bytes(source.Points))));
        foreach (var facet in FacetNames.All)
        {
            foreach (var value in source.ValuesOf(facet)) document.Add(new SortedSetDocValuesField(facet, new BytesRef(value)));
        }
    }

    private static byte[] Bytes(IReadOnlyList<GeoPoint> points)
    {
        var bytes = new byte[points.Count * 8];
        for (var i = 0; i < points.Count; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * 8), (float)points[i].Latitude);
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(i * 8 + 4), (float)points[i].Longitude);
        }
        return bytes;
    }
}
