using Catalog.Core.Records;
using Catalog.Core.Search;
using Catalog.Indexer.Indexing;
using Microsoft.Extensions.Logging;

namespace Catalog.Tests.Search;

public sealed class DocumentBuilderTests
{
    [Fact]
    public async Task Build_DocumentThatCannotBeMade_LogsTypeAndMessageAndNothingInside()
    {
        var log = new Captured();

        var batch = await new DocumentBuilder([], null!, log).BuildAsync(new Poison(), [3], default, TestContext.Current.CancellationToken);

        Assert.Equal("InvalidOperationException: No document.", Assert.Single(batch.Parked).Reason);
        var line = Assert.Single(log.Lines);
        Assert.Contains("InvalidOperationException: No document.", line, StringComparison.Ordinal);
        Assert.DoesNotContain("0905 123 456", line, StringComparison.Ordinal);
    }

    private sealed class Poison : IDocumentSource
    {
        public RecordType Type => RecordType.Product;

        public Task<List<int>> IdsAfterAsync(int id, int count, CancellationToken cancellationToken) => Task.FromResult<List<int>>([]);

        public Task<int> CountAsync(DateOnly day, CancellationToken cancellationToken) => Task.FromResult(0);

        public Task<IReadOnlyList<SearchDocument>> BuildAsync(IReadOnlyCollection<int> ids, DateOnly day, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No document.", new FormatException("Not a number: gọi bà Tư 0905 123 456"));
    }

    /// <summary>Lines as a file of logs holds them, the exception behind the message.</summary>
    private sealed class Captured : ILogger<DocumentBuilder>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception) + exception);
    }
}
