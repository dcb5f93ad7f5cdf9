using Catalog.Core.Jobs;

namespace Catalog.TestSupport.Jobs;

/// <summary>Keeps what a job said.</summary>
public sealed class HeardProgress : IJobProgress
{
    public List<(long Done, long Total)> Reports { get; } = [];

    public List<string> Lines { get; } = [];

    public void Report(long done, long total, string message) => Reports.Add((done, total));

    public void Log(string line) => Lines.Add(line);
}
