using System.Globalization;
using System.Net.Http.Headers;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>
/// The client asks for the version of the REST API that is its own, and servers of the version before refuse that. They
/// understand the version written here; so do the newer ones.
/// </summary>
internal sealed class RestApiVersion(HttpMessageHandler inner, int version) : DelegatingHandler(inner)
{
    private const string Parameter = "compatible-with";
    private readonly string wanted = version.ToString(CultureInfo.InvariantCulture);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        foreach (var accepted in request.Headers.Accept) Rewrite(accepted);
        if (request.Content?.Headers.ContentType is { } type) Rewrite(type);
        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>The blocking methods of the client come by here, unchanged: nobody is to use them.</summary>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Only the asynchronous methods of the client are used.");

    private void Rewrite(MediaTypeHeaderValue type)
    {
        foreach (var parameter in type.Parameters)
        {
            if (parameter.Name == Parameter) parameter.Value = wanted;
        }
    }
}
