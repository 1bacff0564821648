using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Functions.Facts;

/// <summary>Writes <c>{"section":{"code","name"},"approved":…,"amended":…,"actual":…,"payments":…}</c>.</summary>
public sealed class FactCellConverter : JsonConverter<FactCellResponse>
{
    public override FactCellResponse Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written only.");

    public override void Write(Utf8JsonWriter writer, FactCellResponse value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();

        foreach (var code in value.Codes)
        {
            writer.WriteStartObject(code.Dimension);
            writer.WriteString("code", code.Code);
            writer.WriteString("name", code.Name);
            writer.WriteEndObject();
        }

        FactSumWriter.Write(writer, value.Sum, options);
        writer.WriteEndObject();
    }
}
