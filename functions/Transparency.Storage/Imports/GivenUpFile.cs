using System.Text;
using System.Text.Json;

namespace Transparency.Storage.Imports;

/// <summary>
/// A message of the queue <c>webjobs-blobtrigger-poison</c>: base64 of JSON such as
/// <c>{"Type":"BlobTrigger","FunctionId":"Host.Functions.ImportExport","BlobType":"BlockBlob",
/// "ContainerName":"exports","BlobName":"a1/2024/data.csv","ETag":"…"}</c>.
/// </summary>
/// <param name="Container">Where the file lies.</param>
/// <param name="Path">Its name there.</param>
public sealed record GivenUpFile(string Container, string Path)
{
    /// <returns>What the message names, or null where it is not understood.</returns>
    public static GivenUpFile? ParseOrNull(string message)
    {
        var bytes = new byte[message.Length];
        if (!Convert.TryFromBase64String(message, bytes, out var length))
            return null;

        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetString(bytes, 0, length));
            return TextOrNull(document, "ContainerName") is { } container && TextOrNull(document, "BlobName") is { } path
                ? new GivenUpFile(container, path)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => $"{Container}/{Path}";

    private static string? TextOrNull(JsonDocument document, string name) =>
        document.RootElement.ValueKind == JsonValueKind.Object
        && document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
