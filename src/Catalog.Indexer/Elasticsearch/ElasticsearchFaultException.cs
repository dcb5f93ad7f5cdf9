using Catalog.Core.Search;

namespace Catalog.Indexer.Elasticsearch;

/// <summary>A call to the server that brought no usable answer, whatever the reason.</summary>
/// <param name="status">Of HTTP; null when there was no answer at all.</param>
/// <param name="type">As Elasticsearch names the error.</param>
public sealed class ElasticsearchFaultException(string message, int? status = null, string? type = null, Exception? inner = null)
    : SearchUnavailableException(message, inner)
{
    public int? Status { get; } = status;
    public string? Type { get; } = type;

    /// <summary>The server is overloaded or changing over: the same call may succeed a moment later.</summary>
    public bool IsPassing => Status is 429 or 502 or 503 or 504;
}
