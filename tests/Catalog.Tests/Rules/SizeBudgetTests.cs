using System.Reflection;
using System.Runtime.CompilerServices;

namespace Catalog.Tests.Rules;

/// <summary>The size budget of CONTRIBUTING.md. Change a limit only together with a decision record.</summary>
public sealed class SizeBudgetTests
{
    private const int MaxFile = 300;
    private const int MaxMethod = 60;
    private const int MaxController = 200;
    private const int MaxView = 160;
    private const int MaxProgram = 60;
    private const int MaxConstructorParameters = 6;
    private const int MaxTestFile = 500;
    private const int MaxProject = 40;
    private const int UsualFile = 150;

    /// <summary>Pure data tables: long because the world is, each named here.</summary>
    private static readonly string[] DataTables = [];

    [Fact]
    public void CSharpFile_InProduction_StaysWithinTheLimit() =>
        AssertLines(Repository.Production.Where(file => !DataTables.Contains(file.Path)), MaxFile);

    [Fact]
    public void CSharpFiles_InProduction_AreNearlyAllShort()
    {
        var files = Repository.Production.Where(file => !DataTables.Contains(file.Path)).ToList();
        var longer = files.Where(file => file.Lines.Length > UsualFile).Select(file => $"{file.Path}: {file.Lines.Length}").ToList();
        Assert.True(longer.Count <= files.Count * 0.05 + 1,
            $"{longer.Count} of {files.Count} files are longer than {UsualFile} lines:\n{string.Join('\n', longer)}");
    }

    [Fact]
    public void TestFile_OfAnyKind_StaysWithinTheLimit() => AssertLines(Repository.Tests, MaxTestFile);

    [Fact]
    public void Controller_OfAnyFeature_StaysWithinTheLimit() =>
        AssertLines(Repository.Production.Where(file => file.Name.EndsWith("Controller.cs", StringComparison.Ordinal)), MaxController);

    [Fact]
    public void View_OfAnyFeature_StaysWithinTheLimit() => AssertLines(Repository.Files.Where(file => file.IsView), MaxView);

    [Fact]
    public void Program_OfTheSite_StaysATableOfContents() =>
        AssertLines(Repository.Files.Where(file => file.Name == "Program.cs" && file.Path.StartsWith("src/", StringComparison.Ordinal)), MaxProgram);

    [Fact]
    public void ProjectFile_OfAnyProject_StaysWithinTheLimit() =>
        AssertLines(Repository.Files.Where(file => file.Name.EndsWith(".csproj", StringComparison.Ordinal)), MaxProject);

    [Fact]
    public void Method_OfAnyType_StaysWithinTheLimit() => Faults.AssertNone(
        from file in Repository.Production.Concat(Repository.Tests)
        where !DataTables.Contains(file.Path)
        from method in SourceScanner.Methods(file.Text)
        where method.Length > MaxMethod
        select $"{file.Path}({method.Line}): {method.Name} has {method.Length} lines, at most {MaxMethod}");

    [Fact]
    public void Constructor_OfAService_AsksForFewThings() => Faults.AssertNone(
        from type in Repository.ProductionTypes
        where !IsRecord(type) && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        from constructor in type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        let count = constructor.GetParameters().Length
        where count > MaxConstructorParameters
        select $"{type.FullName}: {count} constructor parameters, at most {MaxConstructorParameters}");

    [Fact]
    public void View_OfAnyFeature_InjectsFewThings() => Faults.AssertNone(
        from file in Repository.Files
        where file.IsView
        let count = file.Lines.Count(line => line.StartsWith("@inject", StringComparison.Ordinal))
        where count > MaxConstructorParameters
        select $"{file.Path}: {count} injected services, at most {MaxConstructorParameters}");

    [Fact]
    public void DataTable_NamedAsAnException_Exists() =>
        Faults.AssertNone(DataTables.Where(path => Repository.Files.All(file => file.Path != path)));

    [Fact]
    public void SourceScanner_GivenSource_CountsMethodsAndNothingElse()
    {
        const string Source = """"
            namespace A; // { a comment
            public sealed class B(int first) : C
            {
                private static readonly int[] Table = [
                    1, 2];
                [Attribute("{")]
                public string Text(string a = "}")
                {
                    var raw = """
                        { "unbalanced": '"'
                        """;
                    return a + '{' + raw + $"{first:n0}" + @"c:\";
                }
                public int Property { get; set; } = 3;
                private int Short() =>
                    Table.Length switch { 1 => 2, _ => 3 };
                record D(int E);
            }
            """";

        Assert.Equal([("Text", 7, 7), ("Short", 15, 2)], SourceScanner.Methods(Source.ReplaceLineEndings("\n")));
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null || type.GetMethod("<Clone>$") is not null;

    private static void AssertLines(IEnumerable<RepositoryFile> files, int limit) => Faults.AssertNone(
        files.Where(file => file.Lines.Length > limit).Select(file => $"{file.Path}: {file.Lines.Length} lines, at most {limit}"));

}
