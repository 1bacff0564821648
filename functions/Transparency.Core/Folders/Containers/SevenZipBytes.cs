using System.Buffers.Binary;

namespace Transparency.Core.Folders.Containers;

/// <summary>Reads the numbers and marks of which a 7-Zip's list of files is made, and nothing behind its end.</summary>
internal ref struct SevenZipBytes(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> _rest = rest;

    public readonly int Left => _rest.Length;

    public byte Byte() => Take(1)[0];

    public ReadOnlySpan<byte> Take(long count)
    {
        if (count < 0 || count > _rest.Length)
            throw new InvalidDataException("The list of files ends too early.");

        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];

        return taken;
    }

    /// <summary>Whether the next byte is the mark; steps over it.</summary>
    public bool Follows(byte mark)
    {
        if (_rest.IsEmpty || _rest[0] != mark)
            return false;

        _rest = _rest[1..];

        return true;
    }

    public void Expect(byte mark)
    {
        if (!Follows(mark))
            throw new InvalidDataException("The list of files has another order.");
    }

    /// <summary>As many of its first bits as are set say how many bytes follow, lowest first; the others are its highest bits.</summary>
    public long Number()
    {
        var first = Byte();
        var mask = 0x80;
        ulong value = 0;

        for (var i = 0; i < 8; i++, mask >>= 1)
        {
            if ((first & mask) == 0)
            {
                value |= (ulong)(first & (mask - 1)) << (8 * i);
                break;
            }

            value |= (ulong)Byte() << (8 * i);
        }

        return value <= long.MaxValue ? (long)value : throw new InvalidDataException("A number is too large.");
    }

    /// <summary>A number of things that take a byte each at least.</summary>
    public int Count() => Number() is var count && count <= Left ? (int)count : throw new InvalidDataException("More things than bytes.");

    /// <summary>Checksums of so many things.</summary>
    /// <returns>Which of them have one.</returns>
    public bool[] Checksums(int count)
    {
        // A bit for each, so that no more of them are made than there are bits.
        if (count / 8 > Left)
            throw new InvalidDataException("More checksums than bytes.");

        var defined = new bool[count];

        if (Byte() != 0)
        {
            Array.Fill(defined, true);
        }
        else
        {
            var bits = Take((count + 7L) / 8);

            for (var i = 0; i < count; i++)
                defined[i] = ((bits[i / 8] >> (7 - (i % 8))) & 1) == 1;
        }

        Take(4L * defined.AsSpan().Count(true));

        return defined;
    }

    public static uint Number32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
