using Catalog.Core.Data;
using Catalog.Web.Hosting;
using Catalog.Web.Hosting.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace Catalog.Tests.Hosting;

public sealed class SettingsTests
{
    public static TheoryData<string> Names => [.. CatalogSettings.Keys.Select(key => key.Name)];

    public static TheoryData<string, string> WrongValues =>
    [
        .. from key in CatalogSettings.Keys from value in WrongFor(key) select (key.Name, value),
    ];

    [Fact]
    public void Read_WithNothingSet_ServesGiaLaiOnSqlite()
    {
        var settings = Read([]);

        Assert.Equal(DatabaseProvider.Sqlite, settings.Database.Provider);
        Assert.Equal("52", settings.Province.Code);
        Assert.Equal(RoleOptions.All, settings.Process.Roles);
        Assert.Equal(Path.GetFullPath("data/catalog.db"), settings.Data.DatabaseFile);
        Assert.Equal(Path.GetFullPath("data/media"), settings.Data.FullMedia);
    }

    [Fact]
    public void Read_WithEverythingSet_TakesIt()
    {
        var settings = Read(new()
        {
            ["Database:Provider"] = "Postgres",
            ["Database:ConnectionString"] = "Host=db;Database=catalog",
            ["Search:Engine"] = "Embedded",
            ["Roles"] = "web, admin,indexer",
            ["Province:Code"] = "01",
            ["Data:Folder"] = "/srv/catalog",
            ["Data:Media"] = "/srv/media",
            ["Site:Owner"] = "Sở Công Thương",
            ["Site:BaseAddress"] = "https://hangviet.example/",
            ["Site:PathBase"] = "/hang-viet",
            ["Proxy:Known"] = "10.0.0.5, 10.1.0.0/16, ::1",
            ["Limits:Connections"] = "500",
        });

        Assert.Equal(DatabaseProvider.Postgres, settings.Database.Provider);
        Assert.Equal("/srv/media", settings.Data.FullMedia);
        Assert.Equal(["10.0.0.5/32", "10.1.0.0/16", "::1/128"], settings.Proxy.Known.Select(network => network.ToString()));
        Assert.Equal(500, settings.Limits.Connections);
    }

    [Theory, MemberData(nameof(WrongValues))]
    public void Read_OfAWrongValue_NamesKeyValueAllowedAndRemedy(string name, string value)
    {
        var fault = Fault(new() { [name] = value });

        Assert.Equal(3, fault.Split('\n').Length);
        Assert.Contains($"Cài đặt {name} ", fault, StringComparison.Ordinal);
        Assert.Contains(value.Length > 80 ? value[..80] : value, fault, StringComparison.Ordinal);
        Assert.Contains("Giá trị cho phép: ", fault, StringComparison.Ordinal);
        Assert.Contains(name.Replace(":", "__", StringComparison.Ordinal), fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfALevelThatIsNone_NamesThoseThereAre() => Assert.Contains("Warning", Fault(new() { ["Logging:LogLevel:Default"] = "Foo" }), StringComparison.Ordinal);

    [Fact]
    public void Read_OfAMisspeltSecret_DoesNotShowIt() => Assert.DoesNotContain("geheim123", Fault(new() { ["Search:Elasticsearch:Pasword"] = "geheim123" }), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Names))]
    public void Read_OfAMisspeltName_NamesTheNearest(string name)
    {
        var misspelt = name == "Roles" ? "Rolse" : name.Remove(name.Length - 2, 1);

        var fault = Fault(new() { [misspelt] = "x" });

        Assert.Equal(3, fault.Split('\n').Length);
        Assert.Contains(misspelt, fault, StringComparison.Ordinal);
        Assert.Contains($"Có phải ý bạn là {name} ", fault, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Names))]
    public void Read_OfANameInAnotherCase_TakesIt(string name)
    {
        var exception = Record.Exception(() => Read(new() { [name.ToUpperInvariant()] = "" }));
        Assert.Null(exception);
    }

    [Theory]
    [InlineData("Database:Provider", "sqlite", "Sqlite")]
    [InlineData("Database:Provider", "POSTGRES", "Postgres")]
    [InlineData("Search:Engine", "embeded", "Embedded")]
    public void Read_OfAValueInTheWrongCase_NamesTheRightOne(string name, string value, string right) =>
        Assert.Contains($"Có phải ý bạn là \"{right}\"?", Fault(new() { [name] = value }), StringComparison.Ordinal);

    [Fact]
    public void Read_OfSeveralFaults_NamesAllAtOnce()
    {
        var faults = Fault(new() { ["Database:Provider"] = "Oracle", ["Limits:Connections"] = "5", ["Sit:Owner"] = "x", ["Roles"] = "web" });

        Assert.Equal(12, faults.Split('\n').Length);
        foreach (var name in (string[])["Database:Provider", "Limits:Connections", "Sit:Owner", "Roles"]) Assert.Contains(name, faults, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db;Pasword=geheim")]
    [InlineData("Database=catalog;Password=geheim")]
    public void Read_OfAWrongConnectionString_DoesNotShowIt(string text)
    {
        var fault = Fault(new() { ["Database:Provider"] = "Postgres", ["Database:ConnectionString"] = text });

        Assert.Contains("Database:ConnectionString", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Postgres", null)]
    [InlineData("Sqlite", "Data Source=other.db")]
    public void Read_OfAConnectionStringThatDoesNotFitTheProvider_IsRefused(string provider, string? text) =>
        Assert.Contains("Database:ConnectionString", Fault(new() { ["Database:Provider"] = provider, ["Database:ConnectionString"] = text }), StringComparison.Ordinal);

    [Fact]
    public void Read_OfASearchServer_TakesNodesAndSecrets()
    {
        var settings = Read(new()
        {
            ["Search:Engine"] = "Elasticsearch",
            ["Search:Elasticsearch:Nodes"] = "https://es1:9200, https://es2:9200",
            ["Search:Elasticsearch:ApiKey"] = "geheim",
            ["Search:Elasticsearch:CertificateFingerprint"] = string.Join(':', Enumerable.Repeat("A1", 32)),
            ["Search:Elasticsearch:RestApiVersion"] = "9",
        });

        Assert.Equal(["https://es1:9200/", "https://es2:9200/"], settings.SearchServer.Nodes.Select(node => node.ToString()));
        Assert.Equal(("geheim", 9, 300), (settings.SearchServer.ApiKey, settings.SearchServer.RestApiVersion, settings.SearchServer.SearchMilliseconds));
    }

    [Theory]
    [InlineData("Search:Engine=Elasticsearch")]
    [InlineData("Search:Elasticsearch:Nodes=https://es1:9200")]
    [InlineData("Search:Engine=Elasticsearch;Search:Elasticsearch:Nodes=https://es1:9200;Search:Elasticsearch:UserName=catalog")]
    [InlineData("Search:Engine=Elasticsearch;Search:Elasticsearch:Nodes=https://es1:9200;Search:Elasticsearch:ApiKey=geheim;Search:Elasticsearch:UserName=catalog;Search:Elasticsearch:Password=geheim")]
    [InlineData("Search:Engine=Elasticsearch;Search:Elasticsearch:Nodes=https://catalog:geheim@es1:9200")]
    public void Read_OfASearchServerThatCannotWork_IsRefusedWithoutItsSecrets(string values)
    {
        var fault = Fault(values.Split(';').Select(value => value.Split('=', 2)).ToDictionary(value => value[0], string? (value) => value[1]));

        Assert.Contains("Search:Elasticsearch:", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("urls", "http://localhost:5080", false)]
    [InlineData("urls", "https://localhost:5443", true)]
    [InlineData("Proxy:Known", "127.0.0.1", true)]
    [InlineData("Kestrel:Endpoints:Public:Url", "https://*:443", true)]
    public void Read_InProduction_WantsHttpsOrAKnownProxy(string name, string value, bool starts)
    {
        var exception = Record.Exception(() => Read(new() { [name] = value }, Environments.Production));
        Assert.Equal(starts, exception is null);
    }

    [Fact]
    public void Read_ForAVerbInProduction_AsksForNoHttps()
    {
        var exception = Record.Exception(() => Read([], Environments.Production, serves: false));
        Assert.Null(exception);
    }

    [Theory]
    [InlineData("Staging")]
    [InlineData("Prodution")]
    public void Read_InAnUnknownEnvironment_IsRefused(string name)
    {
        var fault = Assert.Throws<StartException>(() => Read(new() { ["Proxy:Known"] = "127.0.0.1" }, name)).Message;

        Assert.Contains($"\"{name}\"", fault, StringComparison.Ordinal);
        Assert.Contains("Development hoặc Production", fault, StringComparison.Ordinal);
        Assert.Equal(3, fault.Split('\n').Length);
    }

    [Fact]
    public void Read_WithEveryProxyTrusted_IsRefused() =>
        Assert.Contains("Proxy__Known", Fault(new() { ["FORWARDEDHEADERS_ENABLED"] = "true" }), StringComparison.Ordinal);

    /// <summary>A setting that nobody reads would be a promise nobody keeps.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Option_OfAnySection_IsReadSomewhere(string name)
    {
        var property = name.Split(':')[^1];
        var uses = Rules.Repository.Production.Where(file => file.Path.StartsWith("src/Catalog.Web/", StringComparison.Ordinal))
            .SelectMany(file => file.Lines)
            .Concat(Rules.Repository.Files.Where(file => file.IsView).SelectMany(file => file.Lines))
            .Where(line => !line.Contains("public ", StringComparison.Ordinal) || line.Contains("=>", StringComparison.Ordinal));

        Assert.Contains(uses, line => System.Text.RegularExpressions.Regex.IsMatch(line, $@"[.(]{property}\b", default, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Read_OfVariablesOfOtherPrograms_IgnoresThem()
    {
        var exception = Record.Exception(() => Read(new() { ["Logging:LogLevel:Default"] = "Warning", ["AllowedHosts"] = "*", ["Kestrel:Endpoints:Public:Certificate:Path"] = "site.pfx", ["Logging:Console:FormatterOptions:TimestampFormat"] = "O" }));
        Assert.Null(exception);
    }

    /// <summary>The framework reads nothing there and says nothing.</summary>
    [Theory]
    [InlineData("Logging:LogLevl:Default", "Logging:LogLevel")]
    [InlineData("Kestrel:Endpoints:Public:Uri", "Kestrel:Endpoints:*:Url")]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections", "Kestrel:Certificates")]
    public void Read_OfAnUnknownKeyOfTheFramework_NamesThoseItReads(string name, string known)
    {
        var fault = Fault(new() { [name] = "x" });

        Assert.Equal(3, fault.Split('\n').Length);
        Assert.Contains(name, fault, StringComparison.Ordinal);
        Assert.Contains(known, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_InTheDocs_IsWhatTheProgramPrints()
    {
        var path = Path.Combine(Rules.Repository.Root, "docs", "configuration.md");
        var current = SettingsReference.Markdown();
        if (Environment.GetEnvironmentVariable("CATALOG_RENEW_DOCS") == "1") File.WriteAllText(path, current);

        Assert.Equal(current, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static IEnumerable<string> WrongFor(SettingKey key)
    {
        var type = Nullable.GetUnderlyingType(key.Property.PropertyType) ?? key.Property.PropertyType;
        if (key.Setting.IsSecret) yield break; // its rules have tests of their own
        if (type == typeof(string))
        {
            yield return new string('x', key.Setting.MaxLength + 1);
            if (key.Setting.Pattern is not null) yield return "???";
            yield break;
        }
        yield return "không-phải-vậy";
        yield return "-1";
        if (type != typeof(int)) yield break;
        yield return (key.Setting.Min - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return (key.Setting.Max + 1L).ToString(System.Globalization.CultureInfo.InvariantCulture);
        yield return "1.5";
        yield return "999999999999999999999";
    }

    private static string Fault(Dictionary<string, string?> values)
    {
        var exception = Assert.Throws<StartException>(() => Read(values));
        Assert.Equal(ExitCode.Configuration, exception.Code);
        return exception.Message.ReplaceLineEndings("\n");
    }

    private static CatalogSettings Read(Dictionary<string, string?> values, string environment = "Development", bool serves = true) =>
        CatalogSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), new HostingEnvironment { EnvironmentName = environment }, serves);
}
