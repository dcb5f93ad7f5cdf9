using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Catalog.Tests.Rules;

/// <summary>A model change without its migration would start on a fresh machine and fail on every old one.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Model_OfEachProvider_HasNoChangeWithoutAMigration() => Faults.AssertNone(
        Factories().Where(HasPendingChanges).Select(factory => $"{factory.Name}: run tools/add-migration.sh NAME"));

    [Fact]
    public void Context_OfEachProvider_HasADesignTimeFactory()
    {
        var contexts = Repository.ProductionTypes.Where(type => typeof(DbContext).IsAssignableFrom(type) && !type.IsAbstract);
        var made = Factories().Select(ContextOf);
        Faults.AssertNone(contexts.Except(made).Select(type => type.FullName));
    }

    private static IEnumerable<Type> Factories() =>
        Repository.ProductionTypes.Where(type => !type.IsAbstract && type.GetInterfaces().Any(IsFactory));

    private static bool IsFactory(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>);

    private static Type ContextOf(Type factory) => factory.GetInterfaces().Single(IsFactory).GetGenericArguments()[0];

    private static bool HasPendingChanges(Type factory)
    {
        var create = factory.GetInterfaces().Single(IsFactory).GetMethod(nameof(IDesignTimeDbContextFactory<>.CreateDbContext))!;
        using var context = (DbContext)create.Invoke(Activator.CreateInstance(factory, nonPublic: true), [Array.Empty<string>()])!;
        return context.Database.HasPendingModelChanges();
    }
}
