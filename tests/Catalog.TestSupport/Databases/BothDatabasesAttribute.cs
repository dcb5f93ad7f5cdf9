using System.Reflection;
using Catalog.Core.Data;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Catalog.TestSupport.Databases;

/// <summary>
/// Runs a theory once on SQLite and once on PostgreSQL: <c>[Theory, BothDatabases] Task X(DatabaseProvider provider)</c>.
/// Without a PostgreSQL server (CATALOG_TEST_POSTGRES) that row shows as skipped, not as passed. Further values are
/// appended to each row.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class BothDatabasesAttribute(params object[] values) : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        IReadOnlyCollection<ITheoryDataRow> rows =
        [
            new TheoryDataRow([DatabaseProvider.Sqlite, .. values]),
            new TheoryDataRow([DatabaseProvider.Postgres, .. values]) { Skip = PostgresServer.WhyMissing },
        ];
        return new(rows);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
