namespace Catalog.Core.Data;

/// <summary>The database in use. As text it gives away no password.</summary>
public sealed record DatabasePlace(DatabaseProvider Provider, string ConnectionString)
{
    public override string ToString() => DatabaseAddress.Describe(Provider, ConnectionString);
}
