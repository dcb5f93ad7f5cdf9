using Catalog.Core.Media;
using Catalog.Indexer.Media;
using Catalog.TestSupport.Processes;

namespace Catalog.Tests.Media;

/// <summary>A worker that was taken over or broke: the photo is refused, the next one is fine.</summary>
public sealed class PictureProcessTests(PictureFixture fixture) : IClassFixture<PictureFixture>, IDisposable
{
    private const string Hello = "echo image worker ready\n";
    private static readonly byte[] Photo = TestPictures.OfEveryKind["jpeg"];
    private readonly TemporaryFolder folder = new();

    /// <summary>What the worker does → why the photo is refused; null where it depends on which limit a busy machine meets first.</summary>
    public static TheoryData<string, RefusalReason?> Misdeeds => new()
    {
        { "kill -KILL $$", RefusalReason.TooHeavy }, // as the kernel ends what eats memory
        { "kill -SEGV $$", RefusalReason.Unreadable },
        { "kill -STOP $$", RefusalReason.TooHeavy },
        { "while :; do :; done", RefusalReason.TooHeavy },
        { "exec tail /dev/zero", null }, // keeps all in memory until the limit
        { "exec cat /dev/zero", RefusalReason.Unreadable }, // talks without end
        { "exec cat /dev/zero >&2", RefusalReason.TooHeavy },
        { "cat; exit 0", RefusalReason.Unreadable }, // sends the photo back as if it were the result
        { "exit 0", RefusalReason.Unreadable },
        { "exit 1", RefusalReason.Unreadable },
        { "exit 48", RefusalReason.TooManyPixels },
        { "exit 99", RefusalReason.Unreadable },
    };

    [Theory, MemberData(nameof(Misdeeds))]
    public async Task Make_ByAWorkerThatMisbehaves_RefusesThePhoto(string misdeed, RefusalReason? expected)
    {
        using var worker = Worker(Hello + misdeed);

        var refused = await Assert.ThrowsAsync<UploadRefusedException>(() => worker.MakeAsync(Photo, TestContext.Current.CancellationToken));

        if (expected is null) Assert.True(refused.Reason is RefusalReason.TooHeavy or RefusalReason.Unreadable);
        else Assert.Equal(expected, refused.Reason);
        Assert.Equal(RefusalTexts.Of(refused.Reason).ToString(), refused.Message);
    }

    [Fact]
    public async Task Make_AfterAWorkerThatBroke_IsFine()
    {
        var first = Path.Combine(folder.Path, "first");
        using var worker = Worker($"if mkdir {first} 2> /dev/null; then {Hello}kill -SEGV $$; fi\nexec dotnet {PictureFixture.Program} \"$1\"", TimeSpan.FromMinutes(2));

        await Assert.ThrowsAsync<UploadRefusedException>(() => worker.MakeAsync(Photo, TestContext.Current.CancellationToken));
        var picture = await worker.MakeAsync(Photo, TestContext.Current.CancellationToken);

        Assert.Equal(240, picture.Width);
    }

    [Theory]
    [InlineData("exit 0")]
    [InlineData("echo Hello; exit 0")]
    [InlineData("echo the runtime is missing >&2; exit 150")]
    public async Task Make_ByAProgramThatIsNoWorker_IsNoFaultOfThePhoto(string script)
    {
        using var worker = Worker(script);
        await Assert.ThrowsAsync<InvalidOperationException>(() => worker.MakeAsync(Photo, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Worker_WithoutItsProgram_DoesNotStart() =>
        Assert.Throws<FileNotFoundException>(() => new PictureProcess(new WorkerOptions(Path.Combine(folder.Path, "nowhere"))));

    [Fact]
    public async Task Make_Cancelled_EndsTheWorkerAndSaysSo()
    {
        using var worker = Worker($"{Hello}echo $$ > {folder.Path}/id\nexec tail -f /dev/null", TimeSpan.FromMinutes(2));
        using var cancel = new CancellationTokenSource();
        var work = worker.MakeAsync(Photo, cancel.Token);
        using var limit = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!File.Exists(Path.Combine(folder.Path, "id")) && await limit.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
        }
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work);
    }

    [Fact]
    public async Task Make_WhatIsNoPhoto_StartsNoWorker()
    {
        using var worker = Worker($"mkdir {folder.Path}/started");
        byte[][] uploads = [[], new byte[UploadLimits.PictureBytes + 1], [.. "%PDF-1.7"u8], [.. "MZ program"u8], [.. "<html>"u8]];
        RefusalReason[] expected = [RefusalReason.Empty, RefusalReason.TooManyBytes, RefusalReason.Pdf, RefusalReason.NotAPicture, RefusalReason.NotAPicture];
        foreach (var (upload, reason) in uploads.Zip(expected))
            Assert.Equal(reason, (await Assert.ThrowsAsync<UploadRefusedException>(() => worker.MakeAsync(upload, TestContext.Current.CancellationToken))).Reason);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "started")));
    }

    [Fact]
    public void RefusalTexts_OfEveryReason_SayWhatAndWhatToDo() => Assert.All(Enum.GetValues<RefusalReason>(), reason =>
    {
        var text = RefusalTexts.Of(reason);
        Assert.EndsWith(".", text.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", text.Remedy, StringComparison.Ordinal);
    });

    [Fact]
    public async Task Worker_UnderTest_IsTheRealOne() => Assert.Null(await fixture.RefusalOfAsync(Photo));

    public void Dispose() => folder.Dispose();

    private PictureProcess Worker(string script, TimeSpan? time = null)
    {
        var file = folder.In($"worker-{Guid.NewGuid():N}");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new PictureProcess(new WorkerOptions(file) { Time = time ?? TimeSpan.FromSeconds(2) });
    }
}
