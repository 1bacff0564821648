using System.Buffers.Binary;
using System.IO.Hashing;

namespace Transparency.Core.Editions.Paging;

/// <summary>The first bytes of an index of payments: where its head lies, which is read next.</summary>
/// <param name="HeadStart">In bytes from the beginning of the file, which ends with the head.</param>
/// <param name="HeadLength">In bytes.</param>
/// <param name="HeadHash">XXH64 of the head.</param>
public readonly record struct IndexHeader(long HeadStart, int HeadLength, ulong HeadHash)
{
    /// <summary>How many bytes to read.</summary>
    public const int Bytes = IndexForm.HeaderBytes;

    /// <exception cref="InvalidDataException">The bytes are no header, or not those that were written.</exception>
    public static IndexHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Bytes || !bytes.StartsWith(IndexForm.Beginning))
            throw new InvalidDataException("A file is no index of payments, or one of a later version.");
        if (XxHash64.HashToUInt64(bytes[..(Bytes - 8)]) != BinaryPrimitives.ReadUInt64LittleEndian(bytes[(Bytes - 8)..]))
            throw new InvalidDataException("The header of an index of payments is damaged.");

        var rest = bytes[IndexForm.Beginning.Length..];
        return new IndexHeader(
            BinaryPrimitives.ReadInt64LittleEndian(rest),
            BinaryPrimitives.ReadInt32LittleEndian(rest[8..]),
            BinaryPrimitives.ReadUInt64LittleEndian(rest[12..]));
    }

    internal void Write(Span<byte> bytes)
    {
        IndexForm.Beginning.CopyTo(bytes);
        var rest = bytes[IndexForm.Beginning.Length..];
        BinaryPrimitives.WriteInt64LittleEndian(rest, HeadStart);
        BinaryPrimitives.WriteInt32LittleEndian(rest[8..], HeadLength);
        BinaryPrimitives.WriteUInt64LittleEndian(rest[12..], HeadHash);
        BinaryPrimitives.WriteUInt64LittleEndian(rest[20..], XxHash64.HashToUInt64(bytes[..(Bytes - 8)]));
    }
}
