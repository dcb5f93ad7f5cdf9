using System.Reflection;

namespace Catalog.Web.Hosting;

/// <summary>Version and commit of this build, the same in the command line, the page footer and the health answers.</summary>
public static class ProgramVersion
{
    private static readonly string[] Parts =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+', 2);

    public static string Number => Parts[0];

    /// <summary>Seven digits, or nothing when built outside a repository.</summary>
    public static string? Commit => Parts.Length > 1 ? Parts[1][..Math.Min(7, Parts[1].Length)] : null;

    public static string Text => Commit is null ? Number : $"{Number} ({Commit})";
}
