using System.Security.Cryptography;
using System.Text;
using Transparency.Core.Pulls;

namespace Transparency.Storage.Pulls;

/// <summary>The body of an answer on its way to a file: counted, hashed, and looked at whether it is an export at all.</summary>
internal static class PullContent
{
    private const int Head = 1024;

    public static bool IsTypeOfPage(string mediaType) => mediaType.ToLowerInvariant() is "text/html" or "application/xhtml+xml";

    /// <summary>Reads the body to its end or to the limit, whatever length the server promised.</summary>
    public static async Task<PullAnswer> SaveAsync(HttpContent content, string path, PullAnswer answer, long limit, Patience patience)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = new FileStream(
            path,
            FileMode.Create,
            FileAccess.Write,
            FileShare.None,
            1,
            FileOptions.Asynchronous);
        var buffer = new byte[1 << 16];
        var head = new byte[Head];
        var bytes = 0L;
        await using var body = await content.ReadAsStreamAsync(patience.Next());

        while (true)
        {
            var (read, failure) = await ReadAsync(body, buffer, patience);
            if (failure is { } broken)
                return answer with { Outcome = broken };
            if (read == 0)
                break;
            if (bytes < Head)
                buffer.AsSpan(0, Math.Min(read, Head - (int)bytes)).CopyTo(head.AsSpan((int)bytes));

            bytes += read;
            if (bytes > limit)
                return answer with { Outcome = PullOutcome.TooLarge };

            hash.AppendData(buffer, 0, read);

            if (!await TryWriteAsync(target, buffer.AsMemory(0, read)))
                return answer with { Outcome = PullOutcome.TooLarge };
        }

        if (bytes == 0)
            return answer with { Outcome = PullOutcome.Empty };
        if (IsPage(head.AsSpan(0, (int)Math.Min(bytes, Head))))
            return answer with { Outcome = PullOutcome.WebPage };

        return answer with { Bytes = bytes, Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
    }

    /// <returns>Whether there was room: a file that this machine's disk cannot hold is too large for it, whatever the limit says.</returns>
    private static async Task<bool> TryWriteAsync(FileStream target, ReadOnlyMemory<byte> piece)
    {
        try
        {
            await target.WriteAsync(piece);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<(int Read, PullOutcome? Failure)> ReadAsync(Stream body, byte[] buffer, Patience patience)
    {
        try
        {
            return (await body.ReadAsync(buffer, patience.Next()), null);
        }
        catch (IOException)
        {
            return (0, PullOutcome.BrokenOff);
        }
        catch (OperationCanceledException) when (patience.IsOver)
        {
            return (0, PullOutcome.TooSlow);
        }
    }

    /// <summary>A login page often comes under the type of the file that was asked for.</summary>
    private static bool IsPage(ReadOnlySpan<byte> head)
    {
        // In UTF-16 every other byte is zero.
        var text = Encoding.Latin1
            .GetString(head)
            .Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE', ' ', '\t', '\r', '\n');

        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && text.Contains("<html", StringComparison.OrdinalIgnoreCase))
            || (text.StartsWith("<!--", StringComparison.Ordinal) && text.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}
