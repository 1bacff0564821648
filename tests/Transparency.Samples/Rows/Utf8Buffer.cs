using System.Globalization;

namespace Transparency.Samples.Rows;

/// <summary>A fixed block of text that is emptied into a stream now and then; nothing is allocated for a row.</summary>
internal sealed class Utf8Buffer(int capacity)
{
    private readonly byte[] bytes = new byte[capacity];

    internal int Length { get; private set; }

    internal void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(bytes.AsSpan(Length));
        Length += text.Length;
    }

    internal void Append(byte letter) => bytes[Length++] = letter;

    internal void Append(long number)
    {
        number.TryFormat(bytes.AsSpan(Length), out var written, default, CultureInfo.InvariantCulture);
        Length += written;
    }

    internal void AppendTwoDigits(int number)
    {
        Append((byte)('0' + (number / 10)));
        Append((byte)('0' + (number % 10)));
    }

    /// <summary>Haléře as crowns; whole crowns without decimals.</summary>
    internal void AppendCrowns(long halere, byte mark = (byte)'.')
    {
        if (halere < 0)
            Append((byte)'-');

        var positive = Math.Abs(halere);
        Append(positive / 100);

        if (positive % 100 == 0)
            return;

        Append(mark);
        AppendTwoDigits((int)(positive % 100));
    }

    /// <summary>A number of so many digits, with zeros in front.</summary>
    internal void AppendPadded(long number, int digits)
    {
        for (var at = Length + digits - 1; at >= Length; at--, number /= 10)
            bytes[at] = (byte)('0' + (number % 10));

        Length += digits;
    }

    internal ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    internal void Clear() => Length = 0;

    internal void FlushTo(Stream stream)
    {
        stream.Write(bytes, 0, Length);
        Length = 0;
    }
}
