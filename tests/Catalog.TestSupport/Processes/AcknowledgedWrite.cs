using System.Text.Json;

namespace Catalog.TestSupport.Processes;

/// <summary>What a writer in another process was told is stored.</summary>
public sealed record AcknowledgedWrite(int Id, int Version, string Name)
{
    public string ToLine() => JsonSerializer.Serialize(this);

    /// <summary>Null for a line that the end of the process cut off.</summary>
    public static AcknowledgedWrite? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AcknowledgedWrite>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
