using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Catalog.Core.Data;

public sealed class SqliteCatalogDbContext(DbContextOptions<SqliteCatalogDbContext> options) : CatalogDbContext(options)
{
    /// <summary>Nothing to take: the write transaction itself (BEGIN IMMEDIATE) is the one lock of the file.</summary>
    public override Task LockChangesAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite cannot order by DateTimeOffset or decimal: UTC ticks, and numbers with four places as integers.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<FourPlacesConverter>();
    }

    private sealed class FourPlacesConverter() : ValueConverter<decimal, long>(value => (long)(value * 10_000m), stored => stored / 10_000m);
}

public sealed class PostgresCatalogDbContext(DbContextOptions<PostgresCatalogDbContext> options) : CatalogDbContext(options)
{
    private const long ChangesLock = 0x43_48_41_4E_47_45; // "CHANGE"

    public override Task LockChangesAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ChangesLock})", cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
        // Byte order, as SQLite has it: the same key sorts the same on both.
        configurationBuilder.Properties<string>().UseCollation("C");
    }
}
