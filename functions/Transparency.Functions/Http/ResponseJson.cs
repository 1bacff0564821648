using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Transparency.Core.Json;

namespace Transparency.Functions.Http;

/// <summary>How responses become JSON: objects only, camel case, unknown is <c>null</c>.</summary>
internal static class ResponseJson
{
    /// <summary>Czech letters as they are: responses are UTF-8 and never put into HTML.</summary>
    /// <param name="enumerations">How the enumerations of a response are named.</param>
    public static JsonSerializerOptions Readable(params JsonConverter[] enumerations)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new UtcTime() },
        };

        foreach (var converter in enumerations)
            options.Converters.Add(converter);

        return options;
    }
}
