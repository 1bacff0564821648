using System.Text.Json;

namespace Transparency.LocalHost.Hosting;

/// <summary>What the host in Azure is told of blob triggers in <c>host.json</c>, so that this one does the same.</summary>
/// <param name="AtOnce">How many blobs are worked on at once.</param>
/// <param name="Tries">How often a blob's function is tried before the blob is poison.</param>
public sealed record BlobLimits(int AtOnce, int Tries)
{
    /// <summary>Where the build puts the app's file.</summary>
    public static readonly string File = Path.Combine(AppContext.BaseDirectory, "host.json");

    /// <exception cref="CannotContinueException">The file is missing, or does not say it.</exception>
    public static BlobLimits Read(string file)
    {
        try
        {
            using var host = JsonDocument.Parse(System.IO.File.ReadAllBytes(file));
            var blobs = host.RootElement.GetProperty("extensions").GetProperty("blobs");
            return new(blobs.GetProperty("maxDegreeOfParallelism").GetInt32(), blobs.GetProperty("poisonBlobThreshold").GetInt32());
        }
        catch (Exception fault) when (fault is IOException
            or JsonException
            or KeyNotFoundException
            or InvalidOperationException
            or FormatException)
        {
            throw new CannotContinueException(
                $"{file} does not say how blobs are imported (extensions.blobs: maxDegreeOfParallelism, poisonBlobThreshold).",
                fault);
        }
    }
}
