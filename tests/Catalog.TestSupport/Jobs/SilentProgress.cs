using Catalog.Core.Jobs;

namespace Catalog.TestSupport.Jobs;

/// <summary>For a job that is called like any other class.</summary>
public sealed class SilentProgress : IJobProgress
{
    public void Report(long done, long total, string message)
    {
        // Nobody looks.
    }

    public void Log(string line)
    {
        // Nobody reads.
    }
}
