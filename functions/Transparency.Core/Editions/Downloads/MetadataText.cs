using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Transparency.Core.Editions.Downloads;

/// <summary>Metadata as JSON that people can read too: indented, letters as they are, and the same line ends on every machine.</summary>
internal static class MetadataText
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static byte[] Bytes(JsonObject document) => Bytes(document, Readable);

    /// <summary>The same without what only people need: for documents of hundreds of kilobytes.</summary>
    public static byte[] Compact(JsonObject document) => Bytes(document, Readable with { Indented = false });

    private static byte[] Bytes(JsonObject document, JsonWriterOptions options)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, options))
            document.WriteTo(writer);

        bytes.WriteByte((byte)'\n');

        return bytes.ToArray();
    }

    public static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)text)];
}
