using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Transparency.Core.Catalogue;

/// <summary>How the catalogue's records become JSON-LD: the norm's own property names, and nothing where there is nothing.</summary>
[JsonSerializable(typeof(CatalogueDocument))]
[JsonSerializable(typeof(DatasetSeriesDocument))]
[JsonSerializable(typeof(DatasetDocument))]
public sealed partial class CatalogueJson : JsonSerializerContext
{
    /// <summary>Czech letters as they are: the documents are UTF-8 and never put into HTML.</summary>
    public static CatalogueJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });
}
