using System.Text;
using System.Text.Json;
using Transparency.Core.Formats.Reading;
using Transparency.Core.Validation;

namespace Transparency.Core.Folders.Spreadsheets;

/// <summary>Takes one piece of JSON.</summary>
internal delegate void JsonTokenTaking(ref Utf8JsonReader json);

/// <summary>Streams JSON piece by piece, holding no more of it than its longest value.</summary>
internal static class JsonTokens
{
    private const int ChunkBytes = 256 * 1024;
    private const int LongestValue = 1 << 20;

    public static void Read(TextFile file, JsonTokenTaking take, CancellationToken cancel)
    {
        using var stream = file.OpenUtf8();

        var buffer = new byte[ChunkBytes];
        var state = default(JsonReaderState);
        var kept = stream.ReadAtLeast(buffer, Encoding.UTF8.Preamble.Length, throwOnEndOfStream: false);
        if (buffer.AsSpan(0, kept).StartsWith(Encoding.UTF8.Preamble))
            kept = Drop(buffer, kept, Encoding.UTF8.Preamble.Length);

        for (var isEnd = false; !isEnd;)
        {
            cancel.ThrowIfCancellationRequested();

            if (kept == buffer.Length)
            {
                if (buffer.Length > LongestValue)
                    throw new UnreadableFileException(FileProblems.UnknownJson, new("hodnota delší než 1 MB", "a value longer than 1 MB"));

                Array.Resize(ref buffer, buffer.Length * 2);
            }

            var read = stream.Read(buffer, kept, buffer.Length - kept);
            isEnd = read == 0;
            var length = kept + read;
            var json = new Utf8JsonReader(buffer.AsSpan(0, length), isEnd, state);

            while (json.Read())
                take(ref json);

            state = json.CurrentState;
            kept = Drop(buffer, length, (int)json.BytesConsumed);
        }
    }

    private static int Drop(byte[] buffer, int length, int consumed)
    {
        buffer.AsSpan(consumed, length - consumed).CopyTo(buffer);
        return length - consumed;
    }
}
