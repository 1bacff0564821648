using System.Text.Json;

namespace Transparency.LocalHost.Emulation;

/// <summary>
/// What Azurite keeps in its folder: tables of contents (<c>__azurite_db_*.json</c>) and the blobs' contents (<c>__blobstorage__</c>). It
/// starts with a damaged one without a word, or answers as if the storage were busy: so they are looked at before.
/// </summary>
internal static class EmulatorFiles
{
    private const string Contents = "__blobstorage__";
    private const string TableOfBlobs = "__azurite_db_blob__.json";
    private const int NamedBlobs = 3;

    /// <exception cref="CannotContinueException">A file is damaged, or contents of blobs are gone; says which and what helps.</exception>
    public static void Check(string location)
    {
        foreach (var file in Directory.EnumerateFiles(location, "__azurite_db_*.json").Order(StringComparer.Ordinal))
        {
            using var table = ReadOrRefuse(file, location);

            if (Path.GetFileName(file) == TableOfBlobs)
                CheckContents(table.RootElement, location);
        }
    }

    /// <summary>The last words of Azurite, said so that they help.</summary>
    public static string Explained(string lastWords, string location) =>
        lastWords.Contains("ENOSPC", StringComparison.Ordinal)
            ? $"the disk of {location} is full, make room and start again ({lastWords})"
            : lastWords;

    private static JsonDocument ReadOrRefuse(string file, string location)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonDocument.Parse(stream);
        }
        catch (JsonException fault)
        {
            throw new CannotContinueException($"The storage emulator's file {file} is damaged. {Remedy(location)}", fault);
        }
    }

    private static void CheckContents(JsonElement table, string location)
    {
        var lost = Blobs(table).Where(blob => Extents(blob).Any(extent => !File.Exists(Path.Combine(location, Contents, extent)))).ToList();
        if (lost.Count == 0)
            return;

        var names = string.Join(", ", lost.Take(NamedBlobs).Select(blob => $"{Text(blob, "containerName")}/{Text(blob, "name")}"));
        throw new CannotContinueException(
            $"The storage emulator has lost the content of {lost.Count} files, such as {names}: it is missing in "
            + $"{Path.Combine(location, Contents)}. {Remedy(location)}");
    }

    private static string Remedy(string location) =>
        $"Put the folder {location} back from a copy, or move it away, start again and drop all exports anew.";

    private static IEnumerable<JsonElement> Blobs(JsonElement table) =>
        table.TryGetProperty("collections", out var collections)
            ? collections.EnumerateArray().Where(one => Text(one, "name") == "$BLOBS_COLLECTION$")
                .SelectMany(one => one.GetProperty("data").EnumerateArray())
            : [];

    /// <summary>A blob has its content in one place, or in one for each of its blocks.</summary>
    private static IEnumerable<string> Extents(JsonElement blob)
    {
        if (ExtentOrNull(blob) is { } whole)
            yield return whole;

        if (!blob.TryGetProperty("committedBlocksInOrder", out var blocks) || blocks.ValueKind != JsonValueKind.Array)
            yield break;

        foreach (var block in blocks.EnumerateArray())
        {
            if (ExtentOrNull(block) is { } part)
                yield return part;
        }
    }

    /// <summary>What is empty lies nowhere: its extent is called <c>*ZERO*</c>.</summary>
    private static string? ExtentOrNull(JsonElement part) =>
        part.TryGetProperty("persistency", out var place)
        && place.ValueKind == JsonValueKind.Object
        && place.TryGetProperty("count", out var count)
        && count.GetInt64() > 0
        && Text(place, "id") is { } id
        && !id.StartsWith('*')
            ? id
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
