using System.Reflection;
using System.Text.RegularExpressions;
using Record = Catalog.Core.Records.Record;

namespace Catalog.Tests.Rules;

/// <summary>docs/glossary.md speaks of code that exists.</summary>
public sealed partial class GlossaryTests
{
    private static readonly Dictionary<string, Type[]> Types = Repository.ProductionTypes
        .GroupBy(type => type.Name.Split('`')[0]).ToDictionary(group => group.Key, group => group.ToArray());

    private static readonly string[] Names =
    [
        .. Repository.Files.Single(file => file.Path == "docs/glossary.md").Lines
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => CodeName().Matches(line).Select(match => match.Groups["name"].Value)),
    ];

    [Fact]
    public void Name_InTheGlossary_ExistsInTheCode() => Faults.AssertNone(Names.Where(name => !Exists(name.Split('.'))));

    [Fact]
    public void RecordType_OfTheDomain_IsInTheGlossary() => Faults.AssertNone(
        Types.Values.SelectMany(types => types).Where(type => type.IsSubclassOf(typeof(Record)) && !Names.Contains(type.Name)).Select(type => type.Name));

    private static bool Exists(string[] name) =>
        Types.TryGetValue(name[0], out var types)
        && (name.Length == 1 || types.Any(type => type.GetMember(name[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0));

    [GeneratedRegex("`(?<name>[A-Za-z0-9.]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeName();
}
