using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Functions.Facts;

/// <summary>Writes the sum of the only side, or an object of each side's.</summary>
public sealed class FactTotalConverter : JsonConverter<FactTotalResponse>
{
    public override FactTotalResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written only.");

    public override void Write(Utf8JsonWriter writer, FactTotalResponse value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();

        if (value.OnlySide is { } only)
        {
            FactSumWriter.Write(writer, only, options);
        }
        else
        {
            foreach (var (side, sum) in value.Sides)
            {
                writer.WriteStartObject(side);
                FactSumWriter.Write(writer, sum, options);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndObject();
    }
}
