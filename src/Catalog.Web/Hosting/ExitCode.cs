namespace Catalog.Web.Hosting;

/// <summary>What the program tells whoever started it. Scripts rely on the numbers.</summary>
public enum ExitCode
{
    Done = 0,
    Failed = 1,
    Usage = 2,
    Configuration = 3,

    /// <summary>Port, folder, disk, database server or a tool of this machine.</summary>
    Machine = 4,

    /// <summary>The data was written by a newer program.</summary>
    DataNewer = 5,
    Interrupted = 130,
}
