using Catalog.Core.Media;

namespace Catalog.Indexer.Media;

/// <summary>The child process: one photo from standard input, its files to standard output. The program calls it before anything else.</summary>
public static class ImageWorker
{
    public const string Switch = "--image-worker";
    internal const int Done = 0;

    /// <summary>Added to the number of the reason: no other end of a process looks like it.</summary>
    internal const int Refused = 40;

    public static int Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        Codecs.Restrict();
        output.Write(WorkerFrames.Ready);
        try
        {
            using var data = new MemoryStream();
            input.CopyTo(data);
            WorkerFrames.Write(output, PictureMaker.Make(data.ToArray()));
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
