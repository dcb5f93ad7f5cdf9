using System.Buffers.Binary;
using Catalog.Core.Media;

namespace Catalog.Indexer.Media;

/// <summary>
/// What the worker process says: its first words, then frames of kind, number, length and bytes. The reader believes
/// nothing, for whoever took over a codec writes them.
/// </summary>
internal static class WorkerFrames
{
    /// <summary>Before it reads the photo: whatever goes wrong earlier is no fault of the photo.</summary>
    public static ReadOnlySpan<byte> Ready => "image worker ready\n"u8;

    /// <summary>The kind of the frame with the facts: number = colour, content = width and height. Other kinds are formats.</summary>
    private const int Facts = -1;
    private const int MaxFrames = 12;
    private const int MaxBytes = 8_000_000;
    private const int HeaderLength = 12;

    public static void Write(Stream output, Picture picture)
    {
        var size = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(size, picture.Width);
        BinaryPrimitives.WriteInt32LittleEndian(size.AsSpan(4), picture.Height);
        Write(output, Facts, picture.Colour, size);
        foreach (var file in picture.Files) Write(output, (int)file.Format, file.Width, file.Content);
    }

    /// <returns>Null when the frames end early or are not what a worker writes.</returns>
    public static async Task<Picture?> ReadAsync(Stream input, CancellationToken cancellationToken)
    {
        if (await ReadFrameAsync(input, cancellationToken) is not (Facts, var colour, { Length: 8 } size)) return null;
        var width = BinaryPrimitives.ReadInt32LittleEndian(size);
        var height = BinaryPrimitives.ReadInt32LittleEndian(size.AsSpan(4));
        if (width is < 1 or > PictureFiles.Largest || height is < 1 or > UploadLimits.Side || colour is < 0 or > 0xFFFFFF) return null;
        var files = new List<PictureFile>();
        while (files.Count <= MaxFrames && await ReadFrameAsync(input, cancellationToken) is var (kind, number, content))
            files.Add(new PictureFile(number, (PictureFormat)kind, content));
        var expected = PictureFiles.Widths(width).SelectMany(_ => PictureFiles.Formats, (each, format) => (each, format));
        return files.Select(file => (file.Width, file.Format)).SequenceEqual(expected) && files.TrueForAll(IsWhatItSays)
            ? new Picture(width, height, colour, files)
            : null;
    }

    private static bool IsWhatItSays(PictureFile file) => FileSignature.Of(file.Content) == file.Format switch
    {
        PictureFormat.Avif => FileFormat.Avif,
        PictureFormat.Webp => FileFormat.Webp,
        _ => FileFormat.Jpeg,
    };

    private static void Write(Stream output, int kind, int number, byte[] content)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, kind);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], number);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], content.Length);
        output.Write(header);
        output.Write(content);
    }

    private static async Task<(int Kind, int Number, byte[] Content)?> ReadFrameAsync(Stream input, CancellationToken cancellationToken)
    {
        var header = new byte[HeaderLength];
        if (await input.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellationToken) < header.Length) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(8));
        if (length is < 0 or > MaxBytes) return null;
        var content = new byte[length];
        if (await input.ReadAtLeastAsync(content, length, throwOnEndOfStream: false, cancellationToken) < length) return null;
        return (BinaryPrimitives.ReadInt32LittleEndian(header), BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(4)), content);
    }
}
