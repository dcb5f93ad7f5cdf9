using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Catalog.TestSupport.Search;

public enum ServerFault
{
    None,
    Refused,
    HangsBeforeTheHeaders,
    HangsInsideTheBody,
    TooManyRequests,
    Unavailable,
    Slow,
    HalfABody,
    WrongJson,
    AnotherMake,
}

/// <summary>
/// Stands before a server and fails as servers and what stands before them do. What is open when the fault changes is cut, as
/// when a machine dies.
/// </summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);
    private static readonly Task Never = new TaskCompletionSource().Task;
    private readonly Uri target;
    private readonly Lock gate = new();
    private readonly List<Task> served = [];
    private TcpListener? listener;
    private CancellationTokenSource era = new();
    private ServerFault fault;

    public FaultProxy(Uri target)
    {
        this.target = target;
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        Listen();
    }

    public int Port { get; }
    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Connections that met the present fault.</summary>
    public int Met { get; private set; }

    public ServerFault Fault
    {
        get => fault;
        set
        {
            lock (gate)
            {
                (fault, Met) = (value, 0);
                era.Cancel();
                era = new CancellationTokenSource();
                if (value == ServerFault.Refused) Close();
                else if (listener is null) Listen();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        lock (gate)
        {
            era.Cancel();
            Close();
        }
        await Task.WhenAll(served);
        era.Dispose();
    }

    private void Listen()
    {
        listener = new TcpListener(IPAddress.Loopback, Port);
        listener.Start();
        served.Add(AcceptAsync(listener));
    }

    private void Close()
    {
        listener?.Stop();
        listener = null;
    }

    private async Task AcceptAsync(TcpListener from)
    {
        while (true)
        {
            try
            {
                var client = await from.AcceptTcpClientAsync(CancellationToken.None);
                lock (gate)
                {
                    Met++;
                    served.Add(ServeAsync(client, fault, era.Token));
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return; // closed
            }
        }
    }

    private async Task ServeAsync(TcpClient client, ServerFault how, CancellationToken cut)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                using var slowness = new PeriodicTimer(Long);
                if (how == ServerFault.Slow) await slowness.WaitForNextTickAsync(cut);
                if (how is ServerFault.None or ServerFault.Slow)
                {
                    await TunnelAsync(stream, cut);
                    return;
                }
                if (await stream.ReadAsync(new byte[64 * 1024], cut) == 0) return;
                await stream.WriteAsync(Encoding.UTF8.GetBytes(AnswerOf(how)), cut);
                if (how is ServerFault.HangsBeforeTheHeaders or ServerFault.HangsInsideTheBody) await Never.WaitAsync(cut);
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(new byte[4096], cut) > 0) // closing before everything was read would take the answer back
                {
                }
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
            }
        }
    }

    private async Task TunnelAsync(NetworkStream stream, CancellationToken cut)
    {
        using var server = new TcpClient();
        await server.ConnectAsync(target.Host, target.Port, cut);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cut);
        var upstream = server.GetStream();
        await Task.WhenAny(stream.CopyToAsync(upstream, ended.Token), upstream.CopyToAsync(stream, ended.Token));
        await ended.CancelAsync();
    }

    private static string AnswerOf(ServerFault how) => how switch
    {
        ServerFault.HangsInsideTheBody or ServerFault.HalfABody => Head(200, 5000) + """{"took":1,"timed_out":false,"hits":{"total":{"value":3""",
        ServerFault.TooManyRequests => Whole(429, """{"error":{"root_cause":[],"type":"es_rejected_execution_exception","reason":"queue is full"},"status":429}"""),
        ServerFault.Unavailable => Whole(503, "no server is available"),
        ServerFault.WrongJson => Whole(200, """{"took":"long","hits":["mắm"]}"""),
        ServerFault.AnotherMake => $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 20\r\nConnection: close\r\n\r\n<html>Welcome</html>",
        _ => "",
    };

    private static string Whole(int status, string body) => Head(status, Encoding.UTF8.GetByteCount(body)) + body;

    private static string Head(int status, int length) =>
        $"HTTP/1.1 {status} X\r\nX-elastic-product: Elasticsearch\r\nContent-Type: application/vnd.elasticsearch+json;compatible-with=8\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n";
}
