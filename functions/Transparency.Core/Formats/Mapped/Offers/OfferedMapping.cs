using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Formats.Reading;

namespace Transparency.Core.Formats.Mapped.Offers;

/// <summary>A <c>mapping.json</c> as it would have to be written: one mapping, or several under <see cref="Mappings"/>.</summary>
/// <param name="Match">Which files.</param>
/// <param name="Separator">Between columns.</param>
/// <param name="Encoding">UTF-8 or windows-1250, where accented letters show it.</param>
/// <param name="Unit">Of the amounts, where it is not crowns.</param>
/// <param name="Columns">The file's own name of each column, in the order of <see cref="MappingColumns.All"/>.</param>
/// <param name="Stage">The stage of the amounts, where no column says it.</param>
/// <param name="Mappings">Several mappings, beside which nothing else stands.</param>
public sealed record OfferedMapping(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Match = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Separator = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Encoding = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Columns = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Stage = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<OfferedMapping>? Mappings = null)
{
    /// <summary>A mapping that is written already.</summary>
    internal static OfferedMapping Of(FileMapping mapping) => new(
        mapping.Match,
        mapping.Separator?.ToString(),
        mapping.Encoding switch { TextKind.Utf8 => "utf-8", TextKind.Windows1250 => "windows-1250", _ => null },
        mapping.Decimals switch { 5 => "thousands", 0 => "halere", _ => null },
        mapping.Columns,
        mapping.Stage is { } stage ? MappingColumns.NameOf(stage) : null);

    /// <summary>The file, to be saved as it is.</summary>
    public string ToText() => JsonSerializer.Serialize(this, OfferJson.Readable.OfferedMapping) + "\n";
}

/// <summary>How an offered mapping becomes the text that a person reads: letters as they are, what is not said left out.</summary>
[JsonSerializable(typeof(OfferedMapping))]
internal sealed partial class OfferJson : JsonSerializerContext
{
    public static OfferJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        WriteIndented = true,
    });
}
