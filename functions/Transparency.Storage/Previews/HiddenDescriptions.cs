using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;

namespace Transparency.Storage.Previews;

/// <summary>
/// Writes <c>"descriptions": "never"</c> into the settings of a municipality: whoever may upload files may upload these too. They hold for
/// all years.
/// </summary>
public sealed class HiddenDescriptions(StorageAccounts accounts)
{
    private const string Key = "descriptions";
    private const string Never = "never";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>What settings may hold beside JSON.</summary>
    private static readonly JsonDocumentOptions AsRead = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <returns>The ETag of the settings that say so.</returns>
    public async Task<string> HideAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        var blob = accounts.Exports.GetBlobClient(ExportPath.Settings(municipality));

        while (true)
        {
            var (settings, etag, condition) = await ReadAsync(blob, municipality, cancel);
            if (etag is not null && settings[Key]?.ToString() == Never)
                return etag;

            settings[Key] = Never;

            try
            {
                BlobContentInfo written = await blob.UploadAsync(
                    BinaryData.FromString(settings.ToJsonString(Indented) + "\n"),
                    new BlobUploadOptions { Conditions = condition },
                    cancel);
                return Bare(written.ETag);
            }
            catch (RequestFailedException changed) when (changed.Status is 409 or 412)
            {
                // Somebody wrote other settings meanwhile: these are changed then.
            }
        }
    }

    private static async Task<(JsonObject Settings, string? ETag, BlobRequestConditions Condition)> ReadAsync(
        BlobClient blob,
        MunicipalityId municipality,
        CancellationToken cancel)
    {
        try
        {
            BlobDownloadResult kept = await blob.DownloadContentAsync(cancel);
            var settings = JsonNode.Parse(kept.Content.ToString().TrimStart('\uFEFF'), documentOptions: AsRead) as JsonObject
                ?? throw new InvalidDataException($"{blob.Name} is no JSON object.");
            return (settings, Bare(kept.Details.ETag), new BlobRequestConditions { IfMatch = kept.Details.ETag });
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            // Settings need a name; without any the folder's is shown.
            return (new JsonObject { ["name"] = municipality.Value }, null, new BlobRequestConditions { IfNoneMatch = ETag.All });
        }
    }

    /// <summary>As the report's <c>covers</c> has it.</summary>
    private static string Bare(ETag etag) => etag.ToString().Trim('"');
}
