using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Core.Json;

/// <summary>A time in JSON: UTC with a Z, to the millisecond where it has any: <c>2026-11-23T10:00:00Z</c>.</summary>
public sealed class UtcTime : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Text(value.UtcDateTime));

    /// <summary>The same as a text.</summary>
    /// <param name="utc">In UTC.</param>
    public static string Text(DateTime utc) =>
        utc.ToString(utc.Millisecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
