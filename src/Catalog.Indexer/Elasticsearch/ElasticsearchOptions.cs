namespace Catalog.Indexer.Elasticsearch;

/// <summary>How to reach a cluster and what to keep there.</summary>
public sealed record ElasticsearchOptions
{
    /// <summary>One is enough; of several, the next is asked when one does not answer.</summary>
    public required IReadOnlyList<Uri> Nodes { get; init; }

    public string? ApiKey { get; init; }
    public string? UserName { get; init; }
    public string? Password { get; init; }

    /// <summary>SHA-256 of the CA, as the server prints it; null trusts the CAs of this machine.</summary>
    public string? CertificateFingerprint { get; init; }

    /// <summary>8 is understood by servers 8.x and 9.x, 9 by 9.x and later.</summary>
    public int RestApiVersion { get; init; } = 8;

    /// <summary>Compresses what is sent; worth its CPU on a slow line only.</summary>
    public bool Compression { get; init; }

    /// <summary>The alias that serves, and the beginning of the name of every index behind it.</summary>
    public string Alias { get; init; } = "catalog";

    public int Shards { get; init; } = 1;
    public int Replicas { get; init; }

    /// <summary>A search that takes longer counts as failed.</summary>
    public TimeSpan SearchLimit { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>The keys of everything a search finds are many pages.</summary>
    public TimeSpan ListLimit => SearchLimit * 10;

    /// <summary>For bulk loads, merges and changes of indexes.</summary>
    public TimeSpan WriteLimit { get; init; } = TimeSpan.FromSeconds(60);
}
