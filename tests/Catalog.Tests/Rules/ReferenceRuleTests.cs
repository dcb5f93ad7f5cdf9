using System.Xml.Linq;
using NetArchTest.Rules;

namespace Catalog.Tests.Rules;

/// <summary>Who may know whom. Change a rule only together with docs/architecture.md and a decision record.</summary>
public sealed class ReferenceRuleTests
{
    private static readonly string[] Providers =
    [
        "Microsoft.Data.Sqlite", "SQLitePCL", "Npgsql", "Microsoft.EntityFrameworkCore.Sqlite",
        "Microsoft.EntityFrameworkCore.SqliteDbContextOptionsBuilderExtensions", "Microsoft.EntityFrameworkCore.NpgsqlDbContextOptionsBuilderExtensions",
    ];

    public static TheoryData<string, string[]> AllowedReferences => new()
    {
        { "Core", [] },
        { "Design", [] },
        { "Indexer", ["Core"] },
        { "Admin", ["Core", "Design"] },
        { "Web", ["Core", "Design", "Indexer", "Admin"] },
    };

    /// <summary>Library → the only namespaces that may use it.</summary>
    public static TheoryData<string[], string[]> Homes => new()
    {
        { ["Lucene.Net"], ["Catalog.Indexer.Embedded"] },
        { ["Elastic"], ["Catalog.Indexer.Elasticsearch"] },
        { ["Hangfire"], ["Catalog.Indexer.Jobs", "Catalog.Web.Hosting"] },
        { ["NetVips"], ["Catalog.Indexer.Media"] },
        { ["MailKit", "MimeKit"], ["Catalog.Indexer.Mail"] },
        { ["OtpNet"], ["Catalog.Admin.Accounts"] },
        { Providers, ["Catalog.Core.Data", "Catalog.Admin.Accounts", "Catalog.Indexer.Jobs"] },
    };

    [Theory, MemberData(nameof(AllowedReferences))]
    public void Project_ByItsFile_ReferencesOnlyWhatTheTableAllows(string project, string[] allowed)
    {
        var path = Path.Combine(Repository.Root, "src", "Catalog." + project, $"Catalog.{project}.csproj");
        var references = XDocument.Load(path).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Faults.AssertNone(references.Except(allowed.Select(name => "Catalog." + name)));
    }

    [Theory, MemberData(nameof(AllowedReferences))]
    public void Project_ByItsTypes_ReferencesOnlyWhatTheTableAllows(string project, string[] allowed)
    {
        var assembly = Repository.ProductionAssemblies.Single(candidate => candidate.GetName().Name == "Catalog." + project);
        var references = assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => name.StartsWith("Catalog.", StringComparison.Ordinal));

        Faults.AssertNone(references.Except(allowed.Select(name => "Catalog." + name)));
    }

    [Fact]
    public void Core_KnowsNoAspNet()
    {
        var core = Repository.ProductionAssemblies.Single(assembly => assembly.GetName().Name == "Catalog.Core");
        AssertPasses(Types.InAssembly(core).ShouldNot().HaveDependencyOnAny("Microsoft.AspNetCore"));
        Assert.DoesNotContain(core.GetReferencedAssemblies(), name => name.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Homes))]
    public void Library_OfOneFolder_IsKnownOnlyThere(string[] libraries, string[] homes) => Faults.AssertNone(
        Repository.ProductionAssemblies
            .SelectMany(assembly => Types.InAssembly(assembly).That().HaveDependencyOnAny(libraries).GetTypes())
            .Select(type => type.FullName)
            .Where(name => !homes.Any(home => name.StartsWith(home + ".", StringComparison.Ordinal))));

    [Theory]
    [InlineData("Catalog.Web", "Catalog.Web.Features")]
    [InlineData("Catalog.Admin", "Catalog.Admin")]
    public void Feature_OfAProject_DoesNotReachIntoASibling(string project, string root)
    {
        string[] shared = ["Shared", "Accounts"];
        var assembly = Repository.ProductionAssemblies.Single(candidate => candidate.GetName().Name == project);
        var features = assembly.GetTypes()
            .Select(type => type.Namespace ?? "").Where(name => name.StartsWith(root + ".", StringComparison.Ordinal))
            .Select(name => name[(root.Length + 1)..].Split('.')[0]).Distinct().ToArray();

        Faults.AssertNone(
            from feature in features.Except(shared)
            let siblings = features.Except(shared).Where(other => other != feature).Select(other => $"{root}.{other}").ToArray()
            where siblings.Length > 0
            from type in TypesOf(assembly, root, feature, siblings)
            select $"{type} uses a sibling of {feature}");
    }

    [Fact]
    public void Production_ByItsFiles_ReferencesNoTestProject() => Faults.AssertNone(
        Repository.Files
            .Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal) && file.Name.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(file => file.Text.Contains("tests/", StringComparison.Ordinal) || file.Text.Contains("xunit", StringComparison.Ordinal))
            .Select(file => file.Path));

    [Fact]
    public void Solution_ByItsFile_HoldsEveryProject()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "Catalog.sln"));
        Faults.AssertNone(Repository.Files
            .Where(file => file.Name.EndsWith(".csproj", StringComparison.Ordinal) && !file.Path.StartsWith("tools/", StringComparison.Ordinal))
            .Where(file => !solution.Contains(file.Name, StringComparison.Ordinal))
            .Select(file => file.Path));
    }

    /// <summary>The classes of a feature and, for MVC, the views compiled from its folder.</summary>
    private static IEnumerable<string> TypesOf(System.Reflection.Assembly assembly, string root, string feature, string[] siblings) =>
        Types.InAssembly(assembly).That().HaveDependencyOnAny(siblings).GetTypes()
            .Where(type => type.FullName.StartsWith($"{root}.{feature}.", StringComparison.Ordinal)
                || type.Name.StartsWith($"Features_{feature}_", StringComparison.Ordinal))
            .Select(type => type.FullName);

    private static void AssertPasses(ConditionList rule) => Faults.AssertNone(rule.GetResult().FailingTypes.Select(type => type.FullName));
}
