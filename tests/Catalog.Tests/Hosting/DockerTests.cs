using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalog.Tests.Rules;
using Catalog.Web.Hosting.Settings;

namespace Catalog.Tests.Hosting;

/// <summary>No container engine is needed to see that image, compose file and code say the same.</summary>
public sealed partial class DockerTests
{
    private static readonly string Image = Read("docker/Dockerfile");
    private static readonly string Compose = Read("docker/compose.yml");

    [Fact]
    public void Image_RunsAsItsOwnUser_OnThePortThatIsPublished()
    {
        Assert.Contains("\nUSER 1654\n", Image, StringComparison.Ordinal);
        Assert.Contains("\nEXPOSE 8080\n", Image, StringComparison.Ordinal);
        Assert.Contains("ASPNETCORE_URLS=http://+:8080 ", Image, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:8080:8080", Compose, StringComparison.Ordinal);
        Assert.Contains("\"health\"", Image, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_OwnsItsDataFolder_ThatComposeMounts()
    {
        Assert.Contains("mkdir -p /data /srv/media && chown 1654:1654 /data /srv/media", Image, StringComparison.Ordinal);
        Assert.Contains("Data__Folder=/data", Image, StringComparison.Ordinal);
        Assert.Contains("- data:/data", Compose, StringComparison.Ordinal);
        Assert.Contains("read_only: true", Compose, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_IsBuiltByThePinnedSdk()
    {
        var pinned = (string?)JsonNode.Parse(Read("global.json"))!["sdk"]!["version"];
        Assert.Contains($"dotnet/sdk:{pinned}-", Image, StringComparison.Ordinal);
    }

    [Fact]
    public void BaseImage_OfAnyStage_HasAPinnedTag()
    {
        var images = Images().Matches(Image + "\n" + Compose).Select(match => match.Groups["image"].Value).ToList();

        Assert.Equal(5, images.Count);
        Assert.All(images, image => Assert.Matches(@":[0-9]+\.[0-9]+", image));
    }

    [Fact]
    public void Setting_InImageAndCompose_IsOneOfTheProduct()
    {
        var used = Variables().Matches(Image + "\n" + Compose).Select(match => match.Value.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();

        Assert.Contains("Proxy:Known", used);
        Assert.Empty(used.Except(CatalogSettings.Keys.Select(key => key.Name)));
    }

    [Fact]
    public void Password_InCompose_HasNoDefault()
    {
        var values = Passwords().Matches(Compose).Select(match => match.Groups["value"].Value).ToList();
        Assert.All(values, value => Assert.Matches(@"^\$\{CATALOG_(POSTGRES|ELASTICSEARCH)_PASSWORD:\?", value));
        Assert.Equal(7, values.Count);
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"(^FROM |image: )(?<image>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Images();

    [GeneratedRegex("[A-Z][A-Za-z]+__[A-Za-z_]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variables();

    [GeneratedRegex("(Password=|Password: |POSTGRES_PASSWORD: |ELASTIC_PASSWORD: )(?<value>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Passwords();
}
