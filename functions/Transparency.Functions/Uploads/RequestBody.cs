using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Transparency.Functions.Uploads;

/// <summary>What the holder of a grant says in JSON.</summary>
internal static class RequestBody
{
    private const int Largest = 512 << 10;

    /// <returns>Null where it is no such JSON, or longer than anybody needs.</returns>
    public static async Task<T?> ReadOrNullAsync<T>(HttpRequest request, JsonTypeInfo<T> shape, CancellationToken cancel)
        where T : class
    {
        var body = new byte[Largest + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancel);
        if (length > Largest)
            return null;

        try
        {
            return JsonSerializer.Deserialize(body.AsSpan(0, length), shape);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
