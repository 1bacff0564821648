using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Transparency.Core.Folders;
using Transparency.Core.Municipalities;
using Transparency.Core.Words;
using Transparency.Storage.Uploads;

namespace Transparency.Storage.Folders;

/// <summary>
/// Writes <c>"descriptions": "never"</c> into the settings of a municipality: whoever may upload files may upload these too. They hold for
/// all years.
/// </summary>
public sealed class HiddenDescriptions(StorageAccounts accounts)
{
    private const string Key = "descriptions";
    private const string Never = "never";

    /// <summary>What holds the settings after so many tries, holds them.</summary>
    private const int Tries = 5;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>What settings may hold beside JSON.</summary>
    private static readonly JsonDocumentOptions AsRead = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <returns>The ETag of the settings that say so, or why they cannot.</returns>
    internal async Task<(string? ETag, Wording? Refusal)> HideAsync(MunicipalityId municipality, CancellationToken cancel)
    {
        var blob = accounts.Exports.GetBlobClient(ExportPath.Settings(municipality));

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await HideAsync(blob, municipality, cancel);
            }
            catch (RequestFailedException refused) when (refused.Status is 409 or 412)
            {
                // Somebody wrote other settings meanwhile: these are changed then.
                if (attempt == Tries)
                    return (null, UploadWords.Held(blob.Name, refused.ErrorCode));
            }
        }
    }

    /// <summary>Whether a version of the settings says so; one that the storage does not give out may.</summary>
    internal async Task<bool> AreHiddenAsync(MunicipalityId municipality, string etag, CancellationToken cancel)
    {
        try
        {
            BlobDownloadResult kept = await accounts.Exports
                .GetBlobClient(ExportPath.Settings(municipality))
                .DownloadContentAsync(
                    new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(etag) } }, cancel);

            return ReadOrNull(kept.Content) is { } settings && AreHidden(settings);
        }
        catch (RequestFailedException withheld) when (withheld.Status is 404 or 409 or 412)
        {
            return true;
        }
    }

    private static async Task<(string? ETag, Wording? Refusal)> HideAsync(
        BlobClient blob,
        MunicipalityId municipality,
        CancellationToken cancel)
    {
        var (settings, etag, options) = await ReadAsync(blob, municipality, cancel);
        if (settings is null)
            return (null, UploadWords.Unreadable(blob.Name));
        if (etag is not null && AreHidden(settings))
            return (etag, null);

        settings[Key] = Never;
        BlobContentInfo written = await blob.UploadAsync(Written(settings), options, cancel);

        return (written.ETag.Bare(), null);
    }

    /// <summary>Settings that say so too, for whoever writes them: no version without it is to be read by an import.</summary>
    /// <remarks>Those that cannot be read can say nothing, and give way to some that say that alone.</remarks>
    public static BinaryData In(MunicipalityId municipality, BinaryData settings)
    {
        if (ReadOrNull(settings) is not { } hidden)
            return Alone(municipality);

        hidden[Key] = Never;

        return Written(hidden);
    }

    /// <summary>Settings that say nothing else.</summary>
    public static BinaryData Alone(MunicipalityId municipality)
    {
        var hidden = Nameless(municipality);
        hidden[Key] = Never;

        return Written(hidden);
    }

    private static async Task<(JsonObject? Settings, string? ETag, BlobUploadOptions Options)> ReadAsync(
        BlobClient blob,
        MunicipalityId municipality,
        CancellationToken cancel)
    {
        try
        {
            BlobDownloadResult kept = await blob.DownloadContentAsync(cancel);
            // They stay those of the upload that they came with.
            var options = new BlobUploadOptions
            {
                Conditions = new BlobRequestConditions { IfMatch = kept.Details.ETag },
                Metadata = kept.Details.Metadata
            };
            return (ReadOrNull(kept.Content), kept.Details.ETag.Bare(), options);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            return (Nameless(municipality), null, options);
        }
    }

    /// <summary>Settings need a name; without any the folder's is shown.</summary>
    private static JsonObject Nameless(MunicipalityId municipality) => new() { ["name"] = municipality.Value };

    private static bool AreHidden(JsonObject settings) => settings[Key]?.ToString() == Never;

    /// <returns>The settings, the last of what they say twice, or null where they are no JSON object.</returns>
    private static JsonObject? ReadOrNull(BinaryData settings)
    {
        try
        {
            using var document = JsonDocument.Parse(settings.ToString().TrimStart('\uFEFF'), AsRead);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;

            var read = new JsonObject();
            foreach (var one in document.RootElement.EnumerateObject())
                read[one.Name] = JsonNode.Parse(one.Value.GetRawText(), documentOptions: AsRead);

            return read;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // An escaped half of a letter is found only when its text is asked for.
            return null;
        }
    }

    private static BinaryData Written(JsonObject settings) => BinaryData.FromString(settings.ToJsonString(Indented) + "\n");
}
