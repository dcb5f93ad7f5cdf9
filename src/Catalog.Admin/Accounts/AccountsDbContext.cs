using Catalog.Core.Data;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Admin.Accounts;

/// <summary>
/// Who may sign in, and the keys that protect cookies and forms: in the catalogue's database, so that they are in its
/// backup and shared by all processes, with migrations of their own.
/// </summary>
public abstract class AccountsDbContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<AccountLink> Links => Set<AccountLink>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(account =>
        {
            account.HasIndex(row => row.Number).IsUnique();
            account.HasIndex(row => row.NormalizedEmail).IsUnique();
            account.Property(row => row.DisplayName).HasMaxLength(Account.NameLength);
            account.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
            account.Property(row => row.CodeKey).HasMaxLength(400);
            account.Property(row => row.Version).IsConcurrencyToken();
            account.PrimitiveCollection(row => row.Roles).ElementType(role => role.HasConversion<string>());
            account.Ignore(row => row.Subject);
        });
        builder.Entity<AccountSession>(session =>
        {
            session.HasIndex(row => row.KeyDigest).IsUnique();
            session.HasIndex(row => row.AccountId);
            session.Property(row => row.KeyDigest).HasMaxLength(Secrets.DigestLength);
            session.Property(row => row.Way).HasConversion<string>().HasMaxLength(30);
            session.Property(row => row.Device).HasMaxLength(AccountSession.DeviceLength);
            session.Property(row => row.Network).HasMaxLength(AccountSession.NetworkLength);
            session.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
        builder.Entity<AccountLink>(link =>
        {
            link.HasIndex(row => row.SecretDigest).IsUnique();
            link.Property(row => row.SecretDigest).HasMaxLength(Secrets.DigestLength);
            link.Property(row => row.Purpose).HasConversion<string>().HasMaxLength(20);
            link.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
        builder.Entity<RecoveryCode>(code =>
        {
            code.Property(row => row.Digest).HasMaxLength(Secrets.DigestLength);
            code.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId);
        });
    }
}

public sealed class SqliteAccountsDbContext(DbContextOptions<SqliteAccountsDbContext> options) : AccountsDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
}

public sealed class PostgresAccountsDbContext(DbContextOptions<PostgresAccountsDbContext> options) : AccountsDbContext(options);
