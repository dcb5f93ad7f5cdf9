using System.Text.RegularExpressions;
using Catalog.Tests.Rules;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Tests.Docs;

/// <summary>What the documents name exists: files, scripts, verbs and settings.</summary>
public sealed partial class DocumentTests
{
    private static readonly RepositoryFile[] Documents = [.. Repository.Files.Where(file => file.Name.EndsWith(".md", StringComparison.Ordinal) && !file.Path.StartsWith("src/", StringComparison.Ordinal))];

    [Fact]
    public void Link_OfADocument_LeadsToAFile() => Faults.AssertNone(
        from document in Documents
        from match in Links().Matches(document.Text)
        let target = match.Groups["target"].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        let path = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(document.Path)!, target))
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{document.Path}: {target}");

    [Fact]
    public void Setting_OfADocument_Exists() => Faults.AssertNone(
        from document in Documents
        from match in Settings().Matches(document.Text)
        let name = match.Value.Replace("__", ":", StringComparison.Ordinal)
        where CatalogSettings.Keys.All(key => key.Name != name)
        select $"{document.Path}: {match.Value}");

    [Fact]
    public void Script_OfADocument_Exists() => Faults.AssertNone(
        from document in Documents
        from match in Scripts().Matches(document.Text)
        where !File.Exists(Path.Combine(Repository.Root, match.Groups["path"].Value))
        select $"{document.Path}: {match.Value}");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    [GeneratedRegex("[A-Z][A-Za-z]+__[A-Z][A-Za-z]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Settings();

    [GeneratedRegex(@"(\./|(?<=[\s`])(?=tools/))(?<path>[a-z][a-z/-]*\.sh)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scripts();
}
