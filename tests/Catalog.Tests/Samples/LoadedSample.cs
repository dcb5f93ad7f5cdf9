using Catalog.Core.Data;
using Catalog.Core.Samples;
using Catalog.TestSupport.Databases;

namespace Catalog.Tests.Samples;

/// <summary>The sample province in a database of one provider, loaded once for the tests that only read it.</summary>
public abstract class LoadedSample(DatabaseProvider provider) : IAsyncLifetime
{
    private TestDatabase? catalog;

    public TestDatabase Catalog => catalog!;

    public string? WhyMissing => provider == DatabaseProvider.Postgres ? PostgresServer.WhyMissing : null;

    public async ValueTask InitializeAsync()
    {
        if (WhyMissing is not null) return;
        catalog = await TestDatabase.CreateAsync(provider);
        await catalog.InScopeAsync<SampleProvince>(province => province.LoadAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (catalog is not null) await catalog.DisposeAsync();
    }
}

public sealed class SqliteSample() : LoadedSample(DatabaseProvider.Sqlite);

public sealed class PostgresSample() : LoadedSample(DatabaseProvider.Postgres);

/// <summary>One load for both classes that read it.</summary>
[CollectionDefinition(nameof(SqliteSample))]
public sealed class SqliteSampleGroup : ICollectionFixture<SqliteSample>;

[CollectionDefinition(nameof(PostgresSample))]
public sealed class PostgresSampleGroup : ICollectionFixture<PostgresSample>;
