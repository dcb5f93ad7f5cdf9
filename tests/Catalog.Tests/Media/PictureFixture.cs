using Catalog.Core.Media;
using Catalog.Indexer.Media;
using Catalog.TestSupport;

namespace Catalog.Tests.Media;

/// <summary>The real worker: the program itself in a process of its own. Its wall clock is generous, for the machine may be busy with other tests.</summary>
public sealed class PictureFixture : IDisposable
{
    /// <summary>Every truncation and mutation instead of a few: minutes instead of seconds.</summary>
    public static bool IsThorough => Thorough.IsOn;

    public static string Program => Path.Combine(AppContext.BaseDirectory, "Catalog.Web.dll");

    public PictureProcess Worker { get; } = new(new WorkerOptions(Program) { Time = TimeSpan.FromMinutes(2) });

    /// <summary>The reason it was refused for, or none.</summary>
    public async Task<RefusalReason?> RefusalOfAsync(byte[] photo)
    {
        try
        {
            var picture = await Worker.MakeAsync(photo, TestContext.Current.CancellationToken);
            Metadata.AssertNone(picture);
            return null;
        }
        catch (UploadRefusedException exception)
        {
            return exception.Reason;
        }
    }

    public void Dispose() => Worker.Dispose();
}
