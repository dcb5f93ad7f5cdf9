using System.Net;
using System.Net.Sockets;

namespace Catalog.BrowserTests;

/// <summary>
/// Stands between browser and site as the edge of a radio cell: 50 KB a second each way, or nothing at all. The emulation of a
/// browser is no use here: a form that it calls cut off has reached the site all the same.
/// </summary>
public sealed class PhoneNetwork : IAsyncDisposable
{
    private const int Piece = 5_000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly int site;
    private readonly List<Task> served = [];
    private TcpListener listener;
    private CancellationTokenSource era = new();
    private long sent;

    public PhoneNetwork(int site)
    {
        this.site = site;
        listener = Listen(0);
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    /// <summary>Waits until so many more bytes have reached the site.</summary>
    public async Task SentAsync(long bytes)
    {
        var enough = Interlocked.Read(ref sent) + bytes;
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Interlocked.Read(ref sent) < enough) await look.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>What is under way is cut, and nobody is there for more.</summary>
    public void Drop()
    {
        listener.Stop();
        era.Cancel();
    }

    public void Return()
    {
        era = new CancellationTokenSource();
        listener = Listen(Port);
    }

    public async ValueTask DisposeAsync()
    {
        Drop();
        await Task.WhenAll(served);
        era.Dispose();
    }

    private TcpListener Listen(int port)
    {
        var fresh = new TcpListener(IPAddress.Loopback, port);
        fresh.Start();
        served.Add(AcceptAsync(fresh, era.Token));
        return fresh;
    }

    private async Task AcceptAsync(TcpListener from, CancellationToken cut)
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(ServeAsync(await from.AcceptTcpClientAsync(cut), cut));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient browser, CancellationToken cut)
    {
        using (browser)
        {
            using var server = new TcpClient();
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cut);
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, site, end.Token);
                await Task.WhenAny(PassAsync(browser, server, isUp: true, end.Token), PassAsync(server, browser, isUp: false, end.Token));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException)
            {
                // Cut before it began.
            }
            await end.CancelAsync();
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to, bool isUp, CancellationToken cut)
    {
        using var next = new PeriodicTimer(Pause);
        var piece = new byte[Piece];
        try
        {
            for (int read; (read = await from.GetStream().ReadAsync(piece, cut)) > 0; await next.WaitForNextTickAsync(cut))
            {
                await to.GetStream().WriteAsync(piece.AsMemory(0, read), cut);
                if (isUp) Interlocked.Add(ref sent, read);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the two is gone.
        }
    }
}
