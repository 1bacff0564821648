using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Transparency.Functions.Http;

namespace Transparency.Functions.Pages;

/// <summary>
/// The files of the web component and the look of the pages, built into this assembly. The element's class comes with all its modules in
/// one file, because each file more is a way more over the network.
/// </summary>
public sealed class WidgetFileHandler
{
    /// <summary>Packed as well as can be, once.</summary>
    private readonly FrozenDictionary<string, (PublicResult Current, PublicResult Fixed, PublicResult Other)> _files = Files()
        .ToFrozenDictionary(file => file.Key, Answers, StringComparer.Ordinal);

    /// <param name="request">What was asked: a file of the version that it names never changes.</param>
    /// <param name="file">Its name.</param>
    public IResult File(HttpRequest request, string file)
    {
        if (!_files.TryGetValue(file, out var answer))
            return ProblemResult.NotFound($"There is no file {file}.");

        // Another version may be that of a host beside this one, whose bytes these are not: nobody is to keep them for its own.
        return request.Query[FileVersion.Name].ToString() switch
        {
            "" => answer.Current,
            var version => version == FileVersion.Current ? answer.Fixed : answer.Other,
        };
    }

    private static (PublicResult Current, PublicResult Fixed, PublicResult Other) Answers(KeyValuePair<string, byte[]> file)
    {
        var type = file.Key.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
        var answer = PublicResult.OfBytes(file.Value, type);
        answer.KeepCodings(CompressionLevel.SmallestSize);

        return (answer, answer.Immutable(), answer.Unkept());
    }

    private static Dictionary<string, byte[]> Files()
    {
        const string element = "budget-explorer.js";

        var files = new Dictionary<string, byte[]>(FileVersion.Files, StringComparer.Ordinal);
        var (text, parts) = JoinedModule.Of(element, file => Encoding.UTF8.GetString(files[file]));

        files[element] = Encoding.UTF8.GetBytes(text);
        foreach (var part in parts)
            files.Remove(part);
        foreach (var module in files.Keys.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).ToList())
            files[module] = Encoding.UTF8.GetBytes(FileVersion.Within(Encoding.UTF8.GetString(files[module])));

        return files;
    }
}
