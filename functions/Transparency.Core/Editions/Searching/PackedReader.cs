using System.Text;
using Transparency.Core.Budgets;

namespace Transparency.Core.Editions.Searching;

/// <summary>Reads what <see cref="PackedBytes"/> wrote.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    /// <exception cref="InvalidDataException">There is no number.</exception>
    public ulong Number()
    {
        ulong number = 0;

        for (var shift = 0; shift < 64; shift += 7)
        {
            if (Position >= _bytes.Length)
                break;

            var part = _bytes[Position++];
            number |= (ulong)(part & 0x7F) << shift;

            if (part < 0x80)
                return number;
        }

        throw new InvalidDataException("The index of an edition ends within a number.");
    }

    public int Length() => Number() is <= int.MaxValue and var length
        ? (int)length
        : throw new InvalidDataException("The index of an edition has a length that cannot be one.");

    public long Signed()
    {
        var number = Number();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    public ReadOnlySpan<byte> Text() => Part(Length());

    /// <summary>Where the next text lies, which is passed over.</summary>
    public Range Place()
    {
        var length = Length();
        var start = Position;
        Part(length);

        return start..Position;
    }

    public readonly ReadOnlySpan<byte> At(Range place) => _bytes[place];

    public readonly string StringAt(Range place) => Encoding.UTF8.GetString(_bytes[place]);

    public string String() => Encoding.UTF8.GetString(Text());

    public ReadOnlySpan<byte> Part(int length)
    {
        if (length > _bytes.Length - Position)
            throw new InvalidDataException("The index of an edition ends too early.");

        Position += length;

        return _bytes.Slice(Position - length, length);
    }

    public SideSums Sums()
    {
        var there = Part(1)[0];
        return new(Sum(there & 1), Sum(there & 2), Sum(there & 4));
    }

    public void SkipSums()
    {
        for (var there = Part(1)[0]; there != 0; there &= (byte)(there - 1))
        {
            Number();
            Number();
        }
    }

    private PaymentSum Sum(int isThere) => isThere == 0 ? default : new(new Money(Signed()), (long)Number());
}
