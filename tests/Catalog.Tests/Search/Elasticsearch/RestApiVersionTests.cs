using System.Net;
using System.Net.Http.Headers;
using Catalog.Indexer.Elasticsearch;

namespace Catalog.Tests.Search.Elasticsearch;

public sealed class RestApiVersionTests
{
    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public async Task Send_TypesThatNameAVersion_NameTheOneOfTheSettings(int version)
    {
        var seen = new Seen();
        using var client = new HttpMessageInvoker(new RestApiVersion(seen, version));
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://es/_search") { Content = new StringContent("{}") };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/vnd.elasticsearch+json; compatible-with=9");
        request.Headers.Accept.ParseAdd("application/vnd.elasticsearch+json; compatible-with=9");

        await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal([$"application/vnd.elasticsearch+json; compatible-with={version}", $"application/vnd.elasticsearch+json; compatible-with={version}"], seen.Types);
    }

    private sealed class Seen : HttpMessageHandler
    {
        public List<string> Types { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Types.AddRange([request.Headers.Accept.ToString(), request.Content!.Headers.ContentType!.ToString()]);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
