namespace Catalog.TestSupport;

/// <summary>CATALOG_TEST_THOROUGH=1: the full number of what otherwise is tried a few times, minutes instead of seconds.</summary>
public static class Thorough
{
    public static bool IsOn => Environment.GetEnvironmentVariable("CATALOG_TEST_THOROUGH") == "1";

    public static int Times(int few, int all) => IsOn ? all : few;
}
