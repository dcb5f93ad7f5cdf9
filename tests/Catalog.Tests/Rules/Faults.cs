namespace Catalog.Tests.Rules;

internal static class Faults
{
    /// <summary>Fails with every fault in full; the assertion library would cut them short.</summary>
    public static void AssertNone(IEnumerable<string?> faults)
    {
        var found = faults.Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{found.Count} faults:\n{string.Join('\n', found)}");
    }
}
