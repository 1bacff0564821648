using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Transparency.Core.Editions.Searching;

/// <summary>Writes numbers in as few bytes as they need, seven bits in each, and texts with their length before them.</summary>
internal sealed class PackedBytes
{
    /// <summary>64 bits, seven in each.</summary>
    private const int MostOfNumber = 10;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Span => _bytes.WrittenSpan;

    public void Put(ulong number)
    {
        var bytes = _bytes.GetSpan(MostOfNumber);
        var length = 0;

        for (; number >= 0x80; number >>= 7)
            bytes[length++] = (byte)(number | 0x80);

        bytes[length++] = (byte)number;
        _bytes.Advance(length);
    }

    /// <summary>A number that may be negative: small ones of both signs are short.</summary>
    public void PutSigned(long number) => Put((ulong)((number << 1) ^ (number >> 63)));

    public void Put(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Put((ulong)length);
        _bytes.Advance(Encoding.UTF8.GetBytes(text, _bytes.GetSpan(Math.Max(length, 1))));
    }

    /// <summary>A byte says which sides there are; those follow.</summary>
    public void Put(SideSums sums)
    {
        ReadOnlySpan<PaymentSum> sides = [sums.Income, sums.Expenditure, sums.Financing];
        byte there = 0;

        for (var side = 0; side < sides.Length; side++)
            there |= (byte)(sides[side].Count > 0 ? 1 << side : 0);

        PutByte(there);

        foreach (var sum in sides)
        {
            if (sum.Count == 0)
                continue;

            PutSigned(sum.Amount.Halere);
            Put((ulong)sum.Count);
        }
    }

    /// <summary>Numbers of four bytes each, so that one can be looked up without those before it.</summary>
    public void PutMark(uint id, params ReadOnlySpan<int> places)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.GetSpan(sizeof(uint)), id);
        _bytes.Advance(sizeof(uint));

        foreach (var place in places)
        {
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), place);
            _bytes.Advance(sizeof(int));
        }
    }

    public void Put(PackedBytes others) => _bytes.Write(others.Span);

    public void PutByte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }
}
