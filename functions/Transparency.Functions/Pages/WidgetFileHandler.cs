using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary>The files of the web component and the look of the pages, built into this assembly.</summary>
public sealed class WidgetFileHandler
{
    private const string Prefix = "widget/";

    private readonly FrozenDictionary<string, byte[]> _files = typeof(WidgetFileHandler).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    public IResult File(string file) => _files.TryGetValue(file, out var bytes)
        ? PublicResult.OfBytes(
            bytes, file.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8")
        : ProblemResult.NotFound($"There is no file {file}.");

    private static byte[] Read(string name)
    {
        using var stream = typeof(WidgetFileHandler).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        return bytes.ToArray();
    }
}
