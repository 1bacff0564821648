using Transparency.Core.Words;

namespace Transparency.Core.Formats.Reading;

/// <summary>What is found in the place of the JSON that a municipality describes itself and its files with.</summary>
internal static class JsonFaults
{
    public static Wording TooLarge { get; } = new("více než 64 kB", "more than 64 kB");

    public static Wording NotUtf8 { get; } = new("není platné UTF-8", "no valid UTF-8");

    public static Wording NotJson { get; } = new("není platný JSON", "no valid JSON");
}
