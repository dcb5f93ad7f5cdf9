namespace Catalog.Core.Backups;

/// <summary>Where the parts of a backup come from and where they go.</summary>
/// <param name="Data">The data folder: what is being put together or taken apart lies in it for a while.</param>
/// <param name="Media">Pictures and other files; it may lie elsewhere.</param>
/// <param name="Archives">Where the finished files are kept.</param>
/// <param name="Kept">How many of them; the oldest go.</param>
/// <param name="Program">The version, noted in each archive.</param>
public sealed record BackupPlaces(string Data, string Media, string Archives, int Kept, string Program);
