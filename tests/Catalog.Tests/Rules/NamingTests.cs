using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;

namespace Catalog.Tests.Rules;

/// <summary>The naming rules of CONTRIBUTING.md.</summary>
public sealed partial class NamingTests
{
    [Fact]
    public void Folder_BelowTheRoot_IsNotCalledCatalog() =>
        Faults.AssertNone(Repository.Folders.Where(folder => folder.Split('/').Contains("Catalog")));

    [Fact]
    public void Type_OfAnyProject_SharesNoNameWithANamespace()
    {
        var segments = Repository.ProductionTypes.SelectMany(type => type.Namespace!.Split('.')).ToHashSet(StringComparer.Ordinal);
        Faults.AssertNone(Repository.ProductionTypes.Where(type => !type.IsNested && segments.Contains(type.Name)).Select(type => type.FullName));
    }

    [Fact]
    public void Namespace_OfAFile_FollowsItsFolder() => Faults.AssertNone(
        from file in Repository.Production.Concat(Repository.Tests)
        let declared = file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        where declared is not null
        let folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/').Split('/', 2)[1].Replace('/', '.')
        where declared != $"namespace {folder};"
        select $"{file.Path}: {declared}");

    [Fact]
    public void Class_WithoutHeirs_IsSealed()
    {
        var bases = Repository.ProductionTypes.Select(type => type.BaseType)
            .Select(type => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : type).ToHashSet();
        Faults.AssertNone(Repository.ProductionTypes
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !bases.Contains(type) && !typeof(ComponentBase).IsAssignableFrom(type) && type.Name is not "_Imports")
            .Select(type => type.FullName));
    }

    [Fact]
    public void AsynchronousMethod_OutsideAControllerOrComponent_EndsInAsync() => Faults.AssertNone(
        from type in Repository.ProductionTypes
        where !typeof(ControllerBase).IsAssignableFrom(type) && !typeof(ComponentBase).IsAssignableFrom(type)
        from method in type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
        where IsAwaitable(method.ReturnType) && !method.IsSpecialName && method.GetBaseDefinition() == method
            && !method.Name.EndsWith("Async", StringComparison.Ordinal) && !ImplementsForeignInterface(type, method)
        select $"{type.FullName}.{method.Name}");

    [Fact]
    public void Controller_OfMvc_IsNamedAfterItsFolder() => Faults.AssertNone(
        from type in Repository.ProductionTypes
        where typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract
        let folder = type.Namespace!.Split('.')[^1]
        where typeof(Controller).IsAssignableFrom(type) ? type.Name != folder + "Controller" : !type.Name.EndsWith("Controller", StringComparison.Ordinal)
        select type.FullName);

    [Fact]
    public void Test_OfAnyClass_IsNamedByMethodConditionAndResult() => Faults.AssertNone(
        from type in typeof(NamingTests).Assembly.GetTypes()
        from method in type.GetMethods()
        where method.IsDefined(typeof(FactAttribute)) && !TestName().IsMatch(method.Name)
        select $"{type.FullName}.{method.Name}");

    [Fact]
    public void DecisionRecord_InTheDocs_IsNumberedAndNamed() => Faults.AssertNone(
        Repository.Files
            .Where(file => file.Path.StartsWith("docs/decisions/", StringComparison.Ordinal) && file.Name != "README.md")
            .Where(file => !DecisionName().IsMatch(file.Name))
            .Select(file => file.Path));

    private static bool IsAwaitable(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)));

    /// <summary>Names given by a framework's interface, such as IMiddleware, are not ours to choose.</summary>
    private static bool ImplementsForeignInterface(Type type, MethodInfo method) => !type.IsInterface && type.GetInterfaces()
        .Where(contract => contract.Namespace?.StartsWith("Catalog.", StringComparison.Ordinal) != true)
        .Any(contract => type.GetInterfaceMap(contract).TargetMethods.Contains(method));

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+){1,3}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TestName();

    [GeneratedRegex("^[0-9]{4}-[a-z0-9]+(-[a-z0-9]+)+\\.md$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecisionName();
}
