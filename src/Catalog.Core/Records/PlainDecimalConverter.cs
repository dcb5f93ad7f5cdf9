using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalog.Core.Records;

/// <summary>12.5, not 12.5000: PostgreSQL gives back as many places as the column has, and equal values must have equal text.</summary>
internal sealed class PlainDecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
}
