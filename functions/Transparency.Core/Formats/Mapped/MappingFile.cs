using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Transparency.Core.Folders;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Words;

namespace Transparency.Core.Formats.Mapped;

/// <summary>
/// <c>mapping.json</c>: one mapping <c>{"match", "separator", "encoding", "unit", "columns": {…}, "stage"}</c> or several
/// <c>{"mappings": […]}</c>, of which the first that matches a file counts.
/// </summary>
public static class MappingFile
{
    public const int LargestBytes = 64 * 1024;

    /// <summary>The encodings that a mapping may state.</summary>
    internal static readonly (string Name, TextKind Kind)[] Encodings =
    [
        ("utf-8", TextKind.Utf8),
        ("windows-1250", TextKind.Windows1250),
        ("iso-8859-2", TextKind.Latin2),
        ("cp852", TextKind.Cp852),
        ("x-mac-ce", TextKind.MacCentralEurope),
        ("utf-16le", TextKind.Utf16),
        ("utf-16be", TextKind.Utf16BigEndian),
    ];

    private const string Example = "{\"match\": \"*.csv\", \"columns\": " + MappingColumns.Example + ", \"stage\": \"actual\"}";

    /// <summary>One mapping, by example.</summary>
    internal static readonly Wording Expected = Wording.Verbatim(Example);

    /// <summary>Several of them.</summary>
    internal static readonly Wording ListExpected = Wording.Verbatim($"[{Example}]");

    /// <returns>The mappings without mistakes, and all mistakes.</returns>
    public static (IReadOnlyList<FileMapping> Mappings, IReadOnlyList<MappingMistake> Mistakes) Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > LargestBytes)
            return Refused(null, JsonFaults.TooLarge, new("nejvýše 64 kB", "at most 64 kB"));

        if (json.StartsWith(Encoding.UTF8.Preamble))
            json = json[3..];

        if (!Utf8.IsValid(json))
            return Refused(null, JsonFaults.NotUtf8, Wording.Verbatim("UTF-8"));

        try
        {
            return new MappingReader(json).Read();
        }
        catch (JsonException fault)
        {
            return Refused(fault.LineNumber + 1, JsonFaults.NotJson, Expected);
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a letter, such as \ud800, is found only when its text is asked for.
            return Refused(null, JsonFaults.NotJson, Expected);
        }
    }

    /// <summary>A file name that a mapping is meant for, as problems and reports say it.</summary>
    internal static Wording NameLike(IEnumerable<string> matches)
    {
        var names = Wording.AnyOf(matches);
        return new Wording($"jméno jako {names.Czech} z {FolderNames.Mapping}", $"a name like {names.English} of {FolderNames.Mapping}");
    }

    private static (IReadOnlyList<FileMapping> Mappings, IReadOnlyList<MappingMistake> Mistakes) Refused(
        long? line,
        Wording found,
        Wording expected) =>
        ([], [new MappingMistake(line, null, found, expected)]);
}
