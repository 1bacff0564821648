using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Transparency.Core.Budgets;
using Transparency.Core.Municipalities;

namespace Transparency.Functions.Description;

/// <summary>
/// The JSON Schema (2020-12) of an answer, made from what writes the answer, so that it says what is written.
/// </summary>
internal static class AnswerSchema
{
    private static readonly JsonSchemaExporterOptions Options = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) => Written(context.TypeInfo, node),
    };

    /// <param name="type">What writes the answer.</param>
    /// <param name="place">Where the schema will stand, such as <c>#/components/schemas/Year</c>: what it says twice is led to from
    /// there.</param>
    public static JsonNode Of(JsonTypeInfo type, string place)
    {
        var schema = type.GetJsonSchemaAsNode(Options);
        Lead(schema, place);

        return schema;
    }

    /// <summary>Types that write themselves, of which the exporter knows nothing.</summary>
    private static JsonNode Written(JsonTypeInfo type, JsonNode node)
    {
        var bare = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        var written = bare == typeof(Money) ? "number"
            : bare == typeof(Ico) || bare == typeof(DateTimeOffset) || bare == typeof(DateOnly) || bare.IsEnum ? "string"
            : null;

        if (written is null)
            return WithoutLeftOut(type, node);

        var schema = new JsonObject
        {
            ["type"] = bare == type.Type ? written : new JsonArray(written, "null"),
        };

        if (bare == typeof(DateTimeOffset))
            schema["format"] = "date-time";
        else if (bare == typeof(DateOnly))
            schema["format"] = "date";

        return schema;
    }

    /// <summary>What is left out where it is not known need not be there.</summary>
    private static JsonNode WithoutLeftOut(JsonTypeInfo type, JsonNode node)
    {
        if (type.Kind != JsonTypeInfoKind.Object || node is not JsonObject schema || schema["required"] is not JsonArray required)
            return node;

        var leftOut = type.Properties.Where(property => property.ShouldSerialize is not null).Select(property => property.Name).ToHashSet();
        required.RemoveAll(name => name is not null && leftOut.Contains(name.GetValue<string>()));

        return node;
    }

    private static void Lead(JsonNode? node, string place)
    {
        if (node is JsonObject properties)
        {
            if (properties["$ref"] is JsonValue value && value.GetValueKind() == JsonValueKind.String)
                properties["$ref"] = place + value.GetValue<string>()[1..];

            foreach (var (_, property) in properties)
                Lead(property, place);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                Lead(item, place);
        }
    }
}
