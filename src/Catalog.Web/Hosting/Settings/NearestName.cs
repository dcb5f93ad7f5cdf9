namespace Catalog.Web.Hosting.Settings;

/// <summary>The name that somebody probably meant: few typing errors away, whatever the case.</summary>
internal static class NearestName
{
    public static string? Of(string typed, IEnumerable<string> names) => names
        .Select(name => (name, distance: Distance(typed.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(pair => pair.distance <= Tolerance(pair.name))
        .OrderBy(pair => pair.distance)
        .Select(pair => pair.name)
        .FirstOrDefault();

    /// <summary>A short name may be one letter off, or every word would be near it.</summary>
    private static int Tolerance(string name) => name.Length <= 4 ? 1 : Math.Max(2, name.Length / 4);

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
