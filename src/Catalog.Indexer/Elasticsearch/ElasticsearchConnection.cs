using System.Security.Authentication;
using System.Text.Encodings.Web;
using Elastic.Clients.Elasticsearch;
using Elastic.Clients.Elasticsearch.Serialization;
using Elastic.Transport;
using Elastic.Transport.Products.Elasticsearch;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>The client, and the one way to call it.</summary>
public sealed class ElasticsearchConnection(ElasticsearchOptions options)
{
    /// <summary>The client's own limit ends with the headers; the one of the call ends a body that hangs, a little later.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan RestOfANode = TimeSpan.FromSeconds(5), LongestRestOfANode = TimeSpan.FromSeconds(30);
    private ElasticsearchClient client = Create(options);

    public ElasticsearchOptions Options => options;

    /// <summary>For calls that may take as long as <see cref="ElasticsearchOptions.WriteLimit"/>. One instance: the transport keeps a client for each.</summary>
    public RequestConfiguration Patient { get; } = new() { RequestTimeout = options.WriteLimit };

    /// <summary>
    /// The client fails in three ways: an answer that is not valid, an exception, or never, when a body hangs. All come out as
    /// one exception; a caller who leaves is no fault of the server and comes out as a cancellation.
    /// </summary>
    /// <param name="limit">For the whole call, body and second node included.</param>
    /// <exception cref="ElasticsearchFaultException">No usable answer. A response must not be read without this: on failure it looks empty.</exception>
    public async Task<T> CallAsync<T>(Func<ElasticsearchClient, CancellationToken, Task<T>> call, TimeSpan limit, CancellationToken cancellationToken)
        where T : ElasticsearchResponse
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(limit + Grace);
        var used = client;
        T response;
        try
        {
            response = await call(used, limited.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // The client takes a server of another make for final; a proxy that answered in its place is not.
            if (e is UnsupportedProductException) Interlocked.CompareExchange(ref client, Create(options), used);
            var status = (e as TransportException)?.ApiCallDetails?.HttpStatusCode;
            throw new ElasticsearchFaultException(limited.IsCancellationRequested ? $"No answer within {limit.TotalMilliseconds:F0} ms." : $"No usable answer: {e.GetType().Name}", status, null, e);
        }
        if (IsUsable(response)) return response;
        cancellationToken.ThrowIfCancellationRequested();
        throw Fault(response);
    }

    public Task<T> SearchAsync<T>(Func<ElasticsearchClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : ElasticsearchResponse => CallAsync(call, options.SearchLimit, cancellationToken);

    public Task<T> WriteAsync<T>(Func<ElasticsearchClient, CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : ElasticsearchResponse => CallAsync(call, options.WriteLimit, cancellationToken);

    private static bool IsUsable(ElasticsearchResponse response) => response switch
    {
        // A bulk with one bad document is not valid to the client; its items say what to do.
        BulkResponse bulk => bulk is { ElasticsearchServerError: null, ApiCallDetails.HasSuccessfulStatusCode: true, Items: not null },
        // A 200 of something else is valid to the client, with nothing in it.
        SearchResponse<IndexedDocument> search => search is { IsValidResponse: true, HitsMetadata: not null, TimedOut: false },
        _ => response.IsValidResponse,
    };

    /// <summary>Without the request: it holds what people search for.</summary>
    private static ElasticsearchFaultException Fault(ElasticsearchResponse response)
    {
        var (details, error) = (response.ApiCallDetails, response.ElasticsearchServerError?.Error);
        var words = Remedy(details.HttpStatusCode, details.OriginalException)
            ?? (error is null ? details.OriginalException?.GetType().Name ?? "no usable answer" : $"{error.Type} {error.Reason}");
        return new ElasticsearchFaultException($"{details.HttpMethod} {details.Uri?.AbsolutePath}: {details.HttpStatusCode} {words}", details.HttpStatusCode, error?.Type, details.OriginalException);
    }

    /// <summary>For what only the operator can put right; null for the rest.</summary>
    private static string? Remedy(int? status, Exception? fault) => status switch
    {
        401 => "máy chủ không nhận ra tài khoản; xem lại Search:Elasticsearch:ApiKey, hoặc UserName và Password.",
        403 => "tài khoản thiếu quyền; cần mọi quyền trên các chỉ mục của Search:Elasticsearch:Index và quyền monitor trên cụm.",
        null when Causes(fault).Any(cause => cause is AuthenticationException) =>
            "chứng thư của máy chủ không được tin; Search:Elasticsearch:CertificateFingerprint phải là dấu vân tay SHA-256 của CA mà máy chủ in ra.",
        _ => null,
    };

    private static IEnumerable<Exception> Causes(Exception? fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException) yield return cause;
    }

    private static ElasticsearchClient Create(ElasticsearchOptions options)
    {
        var settings = new ElasticsearchClientSettings(
                new StaticNodePool(options.Nodes),
                new HttpRequestInvoker((inner, _) => new RestApiVersion(inner, options.RestApiVersion)),
                (_, values) => new DefaultSourceSerializer(values, json =>
                {
                    // In front of the client's own: alone it could not read what the server says of errors.
                    json.TypeInfoResolverChain.Insert(0, IndexedJson.Default);
                    json.PropertyNamingPolicy = IndexedJson.Default.Options.PropertyNamingPolicy;
                    json.DefaultIgnoreCondition = IndexedJson.Default.Options.DefaultIgnoreCondition;
                    json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // else each letter with a mark takes six bytes
                }))
            .RequestTimeout(options.SearchLimit)
            .EnableHttpCompression(options.Compression)
            .DeadTimeout(RestOfANode)
            .MaxDeadTimeout(LongestRestOfANode)
            .DisablePing(); // a dead node costs one failed attempt instead
        if (options.CertificateFingerprint is { } fingerprint) settings.CertificateFingerprint(fingerprint);
        if (options.ApiKey is { } key) settings.Authentication(new ApiKey(key));
        else if (options.UserName is { } user) settings.Authentication(new BasicAuthentication(user, options.Password ?? ""));
        return new ElasticsearchClient(settings);
    }
}
