using System.Diagnostics;
using Catalog.Core.Media;

namespace Catalog.Indexer.Media;

/// <summary>
/// Makes pictures, each photo in a short-lived process of its own: a crash, a hang or a takeover of a codec stays in there,
/// without keys, with little memory and time. Half of the processors at most, the other half serves the site.
/// </summary>
public sealed class PictureProcess : IDisposable
{
    private const int MostWordsOfFault = 2_000;
    private readonly SemaphoreSlim slots = new(Math.Max(1, Environment.ProcessorCount / 2));
    private readonly WorkerOptions options;

    /// <exception cref="FileNotFoundException">There is no such program.</exception>
    public PictureProcess(WorkerOptions options)
    {
        if (!File.Exists(options.Program)) throw new FileNotFoundException($"The image worker does not exist: {options.Program}", options.Program);
        this.options = options;
    }

    /// <exception cref="UploadRefusedException">The photo breaks a rule, or the worker broke on it.</exception>
    /// <exception cref="InvalidOperationException">The worker did not start: no fault of the photo.</exception>
    public Task<Picture> MakeAsync(byte[] photo, CancellationToken cancellationToken)
    {
        UploadLimits.CheckPicture(photo.Length, photo);
        return RunAsync([], photo, WorkerFrames.ReadAsync, cancellationToken);
    }

    /// <summary>Draws a scene of our own: its PNG, marked as a sample.</summary>
    /// <exception cref="UploadRefusedException">It is no scene.</exception>
    public Task<byte[]> DrawAsync(byte[] scene, CancellationToken cancellationToken) =>
        RunAsync([ImageWorker.Drawing], scene, (output, token) => ReadFileAsync(output, FileFormat.Png, token), cancellationToken);

    /// <summary>Draws a card: its JPEG.</summary>
    /// <exception cref="UploadRefusedException">It could not be drawn.</exception>
    internal Task<byte[]> DrawCardAsync(byte[] order, CancellationToken cancellationToken) =>
        RunAsync([ImageWorker.Card], order, (output, token) => ReadFileAsync(output, FileFormat.Jpeg, token), cancellationToken);

    public void Dispose() => slots.Dispose();

    private async Task<T> RunAsync<T>(string[] work, byte[] input, Func<Stream, CancellationToken, Task<T?>> read, CancellationToken cancellationToken) where T : class
    {
        await slots.WaitAsync(cancellationToken);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(options.Time);
            using var child = Start(work);
            try
            {
                return await TalkAsync(child, input, read, limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new UploadRefusedException(RefusalReason.TooHeavy);
            }
            finally
            {
                if (!child.HasExited) child.Kill(entireProcessTree: true);
            }
        }
        finally
        {
            slots.Release();
        }
    }

    private async Task<T> TalkAsync<T>(Process child, byte[] input, Func<Stream, CancellationToken, Task<T?>> read, CancellationToken cancellationToken) where T : class
    {
        var feed = FeedAsync(child, input, cancellationToken);
        var fault = ReadFaultAsync(child.StandardError, cancellationToken);
        var output = child.StandardOutput.BaseStream;
        var isReady = await IsReadyAsync(output, cancellationToken);
        var result = isReady ? await read(output, cancellationToken) : null;
        if (result is null) output.Close(); // or a babbling child would wait for a reader for ever
        await feed;
        await child.WaitForExitAsync(cancellationToken);
        if (!isReady) throw new InvalidOperationException($"The image worker {options.Program} did not start: exit {child.ExitCode}: {await fault}");
        if (child.ExitCode == ImageWorker.Done && result is not null) return result;
        throw new UploadRefusedException(ReasonOf(child.ExitCode));
    }

    /// <summary>137 and 152 are what a shell reports of SIGKILL and of SIGXCPU, the end of the processor time.</summary>
    private static RefusalReason ReasonOf(int exitCode) => (RefusalReason)(exitCode - ImageWorker.Refused) switch
    {
        var reason when exitCode >= ImageWorker.Refused && Enum.IsDefined(reason) => reason,
        _ when exitCode is 137 or 152 => RefusalReason.TooHeavy,
        _ => RefusalReason.Unreadable,
    };

    // The one place beside the backups that may start a process.
#pragma warning disable RS0030
    private Process Start(string[] work) => Process.Start(WorkerCommand.Of(options, work)) ?? throw new InvalidOperationException("The image worker was not started.");
#pragma warning restore RS0030

    private static async Task<bool> IsReadyAsync(Stream output, CancellationToken cancellationToken)
    {
        var words = new byte[WorkerFrames.Ready.Length];
        var length = await output.ReadAtLeastAsync(words, words.Length, throwOnEndOfStream: false, cancellationToken);
        return WorkerFrames.Ready.SequenceEqual(words.AsSpan(0, length));
    }

    private static async Task<byte[]?> ReadFileAsync(Stream output, FileFormat format, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await output.CopyToAsync(content, cancellationToken);
        return FileSignature.Of(content.GetBuffer().AsSpan(0, (int)content.Length)) == format ? content.ToArray() : null;
    }

    private static async Task FeedAsync(Process child, byte[] photo, CancellationToken cancellationToken)
    {
        try
        {
            await using var input = child.StandardInput.BaseStream;
            await input.WriteAsync(photo, cancellationToken);
        }
        catch (IOException)
        {
            // It ended before it had read everything; its exit code tells why.
        }
    }

    /// <summary>Reads to the end, or the child would wait; keeps the beginning.</summary>
    private static async Task<string> ReadFaultAsync(StreamReader text, CancellationToken cancellationToken)
    {
        var head = new char[MostWordsOfFault];
        var length = await text.ReadBlockAsync(head, cancellationToken);
        var rest = new char[MostWordsOfFault];
        while (await text.ReadAsync(rest, cancellationToken) > 0)
        {
        }
        return new string(head, 0, length).Trim();
    }
}
