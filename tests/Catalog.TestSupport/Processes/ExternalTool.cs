using Xunit;

namespace Catalog.TestSupport.Processes;

/// <summary>Programs that a machine may lack: the tests that need them are skipped, with the command that would bring them.</summary>
public static class ExternalTool
{
    public static void SkipIfMissing(string name, string remedy) => Assert.SkipUnless(IsHere(name), $"No '{name}' on this machine: {remedy}");

    private static bool IsHere(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name)));
}
