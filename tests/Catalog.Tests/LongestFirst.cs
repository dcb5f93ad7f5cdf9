using Catalog.Tests;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Catalog.Tests;

/// <summary>What runs process after process for a minute or more begins first: begun last, it would run alone while everything else is done.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(Hosting.SqliteKillTests), nameof(Docs.CommandsTests), nameof(Hosting.DataCommandTests), nameof(Hosting.StartTests), nameof(Hosting.PostgresKillTests),
        nameof(Search.Elasticsearch.RollbackTests), nameof(Jobs.JobKillTests), nameof(Media.UploadKillTests), nameof(Samples.SampleRemovalTests), nameof(Media.HostilePictureTests), nameof(Search.Elasticsearch.ElasticsearchContractTests), nameof(Accounts.SignInTests), nameof(Hosting.SplitRolesTests), nameof(Jobs.TwoIndexersTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections) where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal)) is >= 0 and var at ? at : Long.Length)];
}
