using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Transparency.Functions.Http;

/// <summary>A range of a file's bytes. One of no length cannot be satisfied: it begins after the file's end.</summary>
public readonly record struct ByteRange(long Start, long Length)
{
    public bool IsSatisfiable => Length > 0;

    /// <summary>
    /// The one range that a request asks for, or null when it is to have the whole file: it asks for none or for several, in a way that is
    /// not understood, or for the rest of other bytes than these (<c>If-Range</c>).
    /// </summary>
    public static ByteRange? Asked(HttpRequest request, Download file)
    {
        if (!HttpMethods.IsGet(request.Method) || request.Headers.Range.Count != 1
            || !RangeHeaderValue.TryParse(request.Headers.Range.ToString(), out var asked)
            || asked is not { Unit.Value: "bytes", Ranges.Count: 1 }
            || !IsOfTheseBytes(request, file))
        {
            return null;
        }

        var (from, to) = (asked.Ranges.First().From, asked.Ranges.First().To);
        if (from is { } start)
            return new ByteRange(start, Math.Max(0, Math.Min(to ?? long.MaxValue, file.Length - 1) - start + 1));

        var last = Math.Min(to ?? 0, file.Length);
        return new ByteRange(file.Length - last, last);
    }

    private static bool IsOfTheseBytes(HttpRequest request, Download file)
    {
        if (request.Headers.IfRange.Count == 0)
            return true;
        if (!RangeConditionHeaderValue.TryParse(request.Headers.IfRange.ToString(), out var condition))
            return false;

        return condition.EntityTag is { } tag
            ? tag.Compare(file.ETag, useStrongComparison: true)
            : condition.LastModified?.ToUnixTimeSeconds() == file.LastModified.ToUnixTimeSeconds();
    }
}
