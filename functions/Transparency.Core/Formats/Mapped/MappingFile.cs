using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Transparency.Core.Formats.Mapped;

/// <summary>
/// <c>mapping.json</c>: one mapping <c>{"match", "separator", "encoding", "unit", "columns": {…}, "stage"}</c> or several
/// <c>{"mappings": […]}</c>, of which the first that matches a file counts.
/// </summary>
public static class MappingFile
{
    public const string Name = "mapping.json";
    public const int LargestBytes = 64 * 1024;

    internal const string Example = "{\"match\": \"*.csv\", \"columns\": " + MappingColumns.Example + ", \"stage\": \"actual\"}";

    /// <returns>The mappings without mistakes, and all mistakes.</returns>
    public static (IReadOnlyList<FileMapping> Mappings, IReadOnlyList<MappingMistake> Mistakes) Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > LargestBytes) return ([], [new MappingMistake(null, null, "more than 64 kB", "at most 64 kB")]);
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[3..];
        if (!Utf8.IsValid(json)) return ([], [new MappingMistake(null, null, "no valid UTF-8", "UTF-8")]);
        try
        {
            return new MappingReader(json).Read();
        }
        catch (JsonException fault)
        {
            return ([], [new MappingMistake(fault.LineNumber + 1, null, "no valid JSON", Example)]);
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a letter, such as \ud800, is found only when its text is asked for.
            return ([], [new MappingMistake(null, null, "no valid JSON", Example)]);
        }
    }
}
