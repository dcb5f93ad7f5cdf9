using System.Text;
using Catalog.Core.Search;
using Catalog.Indexer.Elasticsearch;
using Catalog.TestSupport.Search;

namespace Catalog.Tests.Search.Elasticsearch;

/// <summary>A server with its security on: it is only spoken to when it is the right one, and only answers whom it knows.</summary>
public sealed class SecureServerTests : IAsyncLifetime
{
    private static readonly string Account = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("danhmuc:mật khẩu"));
    private readonly SearchDocument[] all = new Documents().Products("Mắm", "Muối");
    private readonly ElasticsearchServer server = new();
    private SecureServer? byKey, byAccount;

    public SecureServerTests() => ElasticsearchServer.SkipIfMissing();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        byKey = await SecureServer.StartAsync(ElasticsearchServer.Address!, "ApiKey a2V5OnNlY3JldA==");
        byAccount = await SecureServer.StartAsync(ElasticsearchServer.Address!, Account);
    }

    public async ValueTask DisposeAsync()
    {
        await byKey!.DisposeAsync();
        await byAccount!.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Search_KeyAndFingerprint_IsAnswered()
    {
        await RebuildAndAskAsync(WithKey(byKey!));

        Assert.All(byKey!.Encodings, encoding => Assert.Empty(encoding));
    }

    [Fact]
    public async Task Search_AccountFingerprintWithColonsAndCompression_IsAnswered()
    {
        var colons = string.Join(':', byAccount!.Fingerprint.Chunk(2).Select(pair => new string(pair)));

        await RebuildAndAskAsync(server.Options with { Nodes = [byAccount.Address], UserName = "danhmuc", Password = "mật khẩu", CertificateFingerprint = colons, Compression = true });

        Assert.All(byAccount.Encodings, encoding => Assert.Equal("gzip", encoding));
    }

    [Fact]
    public Task Refresh_AnotherCertificateThanNamed_IsRefusedAndSaysWhichSetting() =>
        AssertRefusedAsync(WithKey(byKey!) with { CertificateFingerprint = byAccount!.Fingerprint }, "Search:Elasticsearch:CertificateFingerprint");

    [Fact]
    public Task Refresh_CaThatThisMachineDoesNotKnow_IsRefusedAndSaysWhichSetting() =>
        AssertRefusedAsync(WithKey(byKey!) with { CertificateFingerprint = null }, "Search:Elasticsearch:CertificateFingerprint");

    [Fact]
    public async Task Refresh_WrongKey_IsRefusedAndSaysWhichSettingWithoutTheKey()
    {
        var fault = await AssertRefusedAsync(WithKey(byKey!) with { ApiKey = "geheim" }, "Search:Elasticsearch:ApiKey");

        Assert.DoesNotContain("geheim", fault.ToString(), StringComparison.Ordinal);
    }

    private ElasticsearchOptions WithKey(SecureServer secure) =>
        server.Options with { Nodes = [secure.Address], ApiKey = "a2V5OnNlY3JldA==", CertificateFingerprint = secure.Fingerprint };

    private async Task RebuildAndAskAsync(ElasticsearchOptions options)
    {
        var engine = ElasticsearchServer.Open(options);
        await engine.RebuildAsync(all, new IndexMark(10, "aa"), Cancellation);
        Assert.Equal(all[0].Num, Assert.Single((await engine.SearchAsync(new SearchRequest { Text = "mắm" }, Cancellation)).Hits).Num);
    }

    private static async Task<ElasticsearchFaultException> AssertRefusedAsync(ElasticsearchOptions options, string setting)
    {
        var engine = ElasticsearchServer.Open(options);
        var fault = await Assert.ThrowsAsync<ElasticsearchFaultException>(() => engine.RefreshAsync(Cancellation));
        Assert.Contains(setting, fault.Message, StringComparison.Ordinal);
        Assert.Equal(fault.Message, engine.Status.Fault); // what health says
        return fault;
    }
}
