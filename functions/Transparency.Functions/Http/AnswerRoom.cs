using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Transparency.Functions.Http;

/// <summary>
/// The room that an answer has for the things of a list. How many there are and how long their texts are is decided by towns, how long an
/// answer is at most is not: a page ends where the next thing finds no room, and goes on from there.
/// </summary>
public sealed class AnswerRoom
{
    /// <summary>So long is an answer in JSON at most.</summary>
    public const int MostBytes = 1_000_000;

    /// <summary>The longest text of a thing in a list; what a list is made from has it whole.</summary>
    private const int MostCharacters = 2_000;

    /// <summary>For what stands around the list: whose it is, the path, links.</summary>
    private const int Around = 100_000;

    private long _left;
    private bool _isEmpty = true;

    /// <param name="bytes">How long the answer may be: a list that is taken whole, as a table, may be longer than a page.</param>
    public AnswerRoom(long bytes = MostBytes) => _left = bytes - Around;

    /// <summary>
    /// Takes the room that a thing needs, where there is so much. The first thing finds room always, so that every page goes on.
    /// </summary>
    /// <param name="around">Bytes of its names, numbers and links at most.</param>
    /// <param name="texts">Its texts.</param>
    public bool Take(int around, params ReadOnlySpan<string?> texts)
    {
        long bytes = around;

        foreach (var text in texts)
            bytes += Bytes(text);

        if (bytes > _left && !_isEmpty)
            return false;

        _isEmpty = false;
        _left -= bytes;

        return true;
    }

    /// <summary>As many of the first things as an answer has room for.</summary>
    public static List<T> Fitting<T>(IEnumerable<T> things, JsonTypeInfo<T> type) => new AnswerRoom().Taking(things, type);

    /// <summary>As many of the first things as there is room for.</summary>
    public List<T> Taking<T>(IEnumerable<T> things, JsonTypeInfo<T> type) =>
        [.. things.TakeWhile(thing => Take(JsonSerializer.SerializeToUtf8Bytes(thing, type).Length))];

    /// <summary>A text as a list shows it.</summary>
    public static string Shown(string text) => text.Length <= MostCharacters
        ? text
        : string.Concat(text.AsSpan(0, MostCharacters - (char.IsHighSurrogate(text[MostCharacters - 1]) ? 1 : 0)), "…");

    private static int Bytes(string? text) =>
        text is null ? 0 : JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length;
}
