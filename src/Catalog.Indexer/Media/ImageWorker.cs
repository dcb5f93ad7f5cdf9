using Catalog.Core.Media;
using Catalog.Indexer.Media.Cards;
using Catalog.Indexer.Media.Samples;

namespace Catalog.Indexer.Media;

/// <summary>The child process: one photo from standard input, its files to standard output; or a drawing, and its PNG. The program calls it before anything else.</summary>
public static class ImageWorker
{
    public const string Switch = "--image-worker";

    /// <summary>Second argument: a scene of our own to draw, instead of a photo to read.</summary>
    internal const string Drawing = "drawing";

    /// <summary>Second argument: a card to draw.</summary>
    internal const string Card = "card";
    internal const int Done = 0;

    /// <summary>Added to the number of the reason: no other end of a process looks like it.</summary>
    internal const int Refused = 40;

    /// <param name="args">What stands behind the switch.</param>
    public static int Run(string[] args)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Codecs.Restrict();
        output.Write(WorkerFrames.Ready);
        try
        {
            using var data = new MemoryStream();
            input.CopyTo(data);
            if (args is [Drawing]) output.Write(SampleDrawing.Render(data.ToArray()));
            else if (args is [Card]) output.Write(CardDrawing.Render(data.ToArray()));
            else WorkerFrames.Write(output, PictureMaker.Make(data.ToArray()));
            return Done;
        }
        catch (UploadRefusedException exception)
        {
            return Refused + (int)exception.Reason;
        }
        catch (OutOfMemoryException)
        {
            return Refused + (int)RefusalReason.TooHeavy;
        }
    }
}
