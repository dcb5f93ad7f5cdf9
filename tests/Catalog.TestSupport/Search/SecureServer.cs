using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace Catalog.TestSupport.Search;

/// <summary>
/// Stands before a real server as its security does, for that of the tests has none: HTTPS by a certificate of a CA that no
/// machine knows, and only who logs in is let through.
/// </summary>
public sealed class SecureServer : IAsyncDisposable
{
    private readonly Uri target;
    private readonly string authorization;
    private readonly HttpMessageInvoker upstream = new(new SocketsHttpHandler());
    private readonly ECDsa caKey = ECDsa.Create(ECCurve.NamedCurves.nistP256), key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 ca, certificate;
    private readonly WebApplication app;

    private SecureServer(Uri target, string authorization)
    {
        (this.target, this.authorization) = (target, authorization);
        (ca, certificate) = Certificates();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
            listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate, ServerCertificateChain = [ca] })));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public Uri Address => new(app.Urls.Single());

    /// <summary>Of the CA, as a server prints it.</summary>
    public string Fingerprint => ca.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>How the bodies that came in were compressed; empty for not at all.</summary>
    public ConcurrentQueue<string> Encodings { get; } = new();

    /// <param name="authorization">The header that logs in.</param>
    public static async Task<SecureServer> StartAsync(Uri target, string authorization)
    {
        var server = new SecureServer(target, authorization);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        foreach (var held in (IDisposable[])[upstream, certificate, ca, key, caKey]) held.Dispose();
    }

    private (X509Certificate2 Ca, X509Certificate2 Server) Certificates()
    {
        var now = TimeProvider.System.GetUtcNow();
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var root = Authority("CN=root of a test", rootKey).CreateSelfSigned(now.AddDays(-1), now.AddDays(2)); // .NET keeps a root to itself, Java sends it: so ours is not the last
        using var bareCa = Authority("CN=CA of a test", caKey).Create(root, now.AddDays(-1), now.AddDays(2), [1]);
        var made = bareCa.CopyWithPrivateKey(caKey);
        var request = new CertificateRequest("CN=a node of another name", key, HashAlgorithmName.SHA256); // with a fingerprint the name of the host is not checked
        using var bare = request.Create(made, now.AddDays(-1), now.AddDays(1), [1, 2, 3]);
        return (made, bare.CopyWithPrivateKey(key));
    }

    private static CertificateRequest Authority(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization != authorization)
        {
            context.Response.StatusCode = 401;
            context.Response.Headers["X-elastic-product"] = "Elasticsearch";
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"error":{"root_cause":[],"type":"security_exception","reason":"unable to authenticate"},"status":401}""");
            return;
        }
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(target, context.Request.Path + context.Request.QueryString));
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        request.Headers.TryAddWithoutValidation("Accept", context.Request.Headers.Accept.ToString());
        request.Headers.TryAddWithoutValidation("Accept-Encoding", context.Request.Headers.AcceptEncoding.ToString());
        if (body.Length > 0)
        {
            Encodings.Enqueue(context.Request.Headers.ContentEncoding.ToString());
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
            request.Content.Headers.TryAddWithoutValidation("Content-Encoding", context.Request.Headers.ContentEncoding.ToString());
        }
        using var answer = await upstream.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers)) if (name != "Transfer-Encoding") context.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body);
    }
}
