using Catalog.Core;
using Catalog.Core.Data;
using Catalog.TestSupport.Databases;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Tests.Data;

public sealed class ShippedDataTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task SeedAsync_TwiceAtTheSameTime_LoadsEachListOnce(DatabaseProvider provider)
    {
        await using var catalog = await TestDatabase.CreateAsync(provider);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => catalog.InScopeAsync<ShippedData>(data => data.SeedAsync(Cancellation))));
        await catalog.InScopeAsync<ShippedData>(data => data.SeedAsync(Cancellation));
        Assert.Equal(3321, await catalog.ReadAsync(db => db.Communes.CountAsync(Cancellation)));
        Assert.Single(await catalog.ReadAsync(db => db.PlaceRevisions.ToListAsync(Cancellation)));
        var categories = await catalog.ReadAsync(db => db.Categories.Select(category => category.Key).ToListAsync(Cancellation));
        Assert.NotEmpty(categories);
        Assert.Distinct(categories);
        Assert.NotEmpty(await catalog.ReadAsync(db => db.ArticleSections.ToListAsync(Cancellation)));
        Assert.NotEmpty(await catalog.ReadAsync(db => db.Holidays.ToListAsync(Cancellation)));
    }
}
